/** The texts that say who a contact is, in the order of the card. */
export const NAME_TEXTS = [
  "name",
  "companyNo",
  "name2",
  "firstName",
  "middleName",
  "surname",
  "initials",
  "jobTitle",
  "organizationalLevel",
] as const;

/** The texts that say where a contact is, in the order of the card. */
export const ADDRESS_TEXTS = [
  "address",
  "address2",
  "postCode",
  "city",
  "county",
  "country",
  "territory",
] as const;
