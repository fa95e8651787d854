import { dealings, job, person, type SampleCountry } from "./sample-country";

/** Numbers are of the ranges that the ARCEP keeps for works of fiction. */
export const FRANCE: SampleCountry = {
  country: "FR",
  language: "fr",
  territory: "FR",
  salespersonCode: "HB",
  mobile: "+33 6 39 98 ## ##",
  companies: [
    {
      card: {
        name: "Papeterie du Vieux Lavoir",
        address: "6 rue du Lavoir",
        postCode: "35000",
        city: "Rennes",
        vatRegistrationNo: "FR00000000001",
        ...dealings("CUST", "RETAIL"),
      },
      phone: "+33 2 61 91 ## ##",
      staff: [
        person("F", "Amélie", "Dupont", job("Gérante", "EXECUTIVE")),
        person("M", "Loïc", "Le Goff", job("Responsable des achats", "PURCHASE")),
        person("F", "Maëlle", "Kerguélen", job("Vendeuse", "SALES")),
      ],
    },
    {
      card: {
        name: "Hôtel des Trois Marées",
        address: "1 quai de l'Étoile",
        postCode: "33000",
        city: "Bordeaux",
        ...dealings("CUST", "HOTEL"),
      },
      phone: "+33 5 36 49 ## ##",
      staff: [
        person("M", "Jean-Baptiste", "de La Rochebrune", job("Directeur général", "EXECUTIVE")),
        person("F-MAR", "Geneviève", "Larrieu", job("Gouvernante générale", "OPERATIONS")),
        person("F", "Inès", "Benkirane", {
          ...job("Événementiel", "MARKETING"),
          mailingGroups: ["GOLF", "SHOW"],
        }),
      ],
    },
    {
      card: {
        name: "Cabinet Lefèvre & Associés",
        address: "42 boulevard des Tilleuls",
        address2: "Bâtiment C",
        postCode: "75009",
        city: "Paris",
        ...dealings("PROS", "LAW"),
      },
      phone: "+33 1 99 00 ## ##",
      staff: [
        person("F", "Solène", "Lefèvre", job("Avocate associée", "EXECUTIVE")),
        person("M", "Théo", "N'Diaye", job("Juriste", "OPERATIONS")),
        person("F", "Chloé", "Saint-Amand", job("Assistante de direction", "PURCHASE")),
        person("M", "Étienne", "Œuvrard", job("Comptable", "FINANCE")),
      ],
    },
    {
      card: {
        name: "Clinique vétérinaire des Cèdres",
        address: "9 allée des Cèdres",
        postCode: "69006",
        city: "Lyon",
        ...dealings("PROS", "HEALTH"),
      },
      phone: "+33 4 65 71 ## ##",
      staff: [
        person("F", "Océane", "Marchetti", { ...job("Vétérinaire", "EXECUTIVE"), language: "it" }),
        person("M", "Raphaël", "Bouvier", job("Gestionnaire", "PURCHASE")),
      ],
    },
    {
      card: {
        name: "Lycée Marguerite-Garnier",
        address: "Place de la Vieille Halle",
        postCode: "67000",
        city: "Strasbourg",
        ...dealings("CUST", "EDUCATION", "PUBLIC"),
      },
      phone: "+33 3 53 01 ## ##",
      staff: [
        person("M", "François-Xavier", "Zimmermann", job("Proviseur", "EXECUTIVE")),
        person("F", "Aurélie", "Schmitt", job("Intendante", "PURCHASE")),
        person("F", "Nathalie", "Hügel", {
          ...job("Documentaliste", "OPERATIONS"),
          privacyBlocked: true,
        }),
      ],
    },
    {
      card: {
        name: "Nuage & Fils, éditeurs de logiciels",
        address: "118 rue des Passereaux",
        postCode: "69003",
        city: "Lyon",
        ...dealings("CUST", "IT"),
        correspondenceType: "email",
      },
      phone: "+33 4 65 71 ## ##",
      staff: [
        person("M", "Bastien", "Nuage", job("Président", "EXECUTIVE")),
        person("F", "Lucía", "Fernández Pardo", {
          ...job("Responsable RH", "OPERATIONS"),
          language: "es",
        }),
        person("M", "Youssef", "Amrani", job("Administrateur systèmes", "IT")),
        person("F", "Capucine", "Rousseau-Vidal", job("Cheffe de projet", "MARKETING")),
      ],
    },
    {
      card: {
        name: "Ébénisterie Pélissier",
        address: "Zone artisanale Les Mûriers",
        address2: "Lot 12",
        postCode: "31000",
        city: "Toulouse",
        ...dealings("VEND", "FURNITURE"),
      },
      phone: "+33 5 36 49 ## ##",
      staff: [
        person("M", "Gaston", "Pélissier", job("Ébéniste", "EXECUTIVE")),
        person("F", "Mathilde", "Pélissier", job("Comptabilité", "FINANCE")),
        person("M", "Anatole", "Sauvêtre", { ...job("Apprenti", "OPERATIONS"), email: "" }),
      ],
    },
  ],
  individuals: [
    person("M", "Jacques", "Prévostel", {
      address: "3 impasse du Moulin",
      postCode: "44000",
      city: "Nantes",
    }),
    person("F-MAR", "Simone", "Prévostel", {
      address: "3 impasse du Moulin",
      postCode: "44000",
      city: "Nantes",
    }),
    person("F", "Françoise", "d'Aubigny", {
      address: "Château de la Roselière",
      postCode: "37000",
      city: "Tours",
      doNotMail: { date: "2026-01-19", source: "Téléphone, M. Merriweather" },
    }),
    person("M", "Ousmane", "Traoré", {
      address: "25 rue de la Gare",
      postCode: "59000",
      city: "Lille",
    }),
    person("F", "Élodie", "Çelik", {
      address: "8 rue des Orfèvres",
      postCode: "67000",
      city: "Strasbourg",
      correspondenceType: "email",
    }),
    person("UNISEX", "Dominique", "Laforêt", { email: "dominique.laforet@example.org" }),
  ],
};
