/** Our own company, as it stands on the letterhead. */
export interface CompanyInformation {
  readonly name: string;
  readonly address: string;
  readonly address2: string;
  readonly postCode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly homePage: string;
  readonly vatRegistrationNo: string;
}

/** Nothing is known of us yet. */
export const NO_COMPANY_INFORMATION: CompanyInformation = {
  name: "",
  address: "",
  address2: "",
  postCode: "",
  city: "",
  country: "",
  phone: "",
  email: "",
  homePage: "",
  vatRegistrationNo: "",
};
