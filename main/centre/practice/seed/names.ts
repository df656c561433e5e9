/** Names, towns, streets and card notes from which the practice customers are dealt. */

export const FIRST_NAMES = {
  es: {
    women:
      'Adela Alba Alicia Amparo Ángela Aurora Beatriz Blanca Candela Carlota Cecilia Celia Clara Cristina Diana Elena Elisa Emilia Esther Eva Gloria Inés Inmaculada Isabel Jimena Julia Laia Leire Lidia Lourdes Luisa Macarena Manuela Mercedes Miriam Mónica Montserrat Nerea Noelia Olga Paloma Raquel Rocío Rosa Sandra Silvia Sofía Teresa Verónica Vanesa Ximena Yolanda'.split(
        ' ',
      ),
    men: 'Adrián Agustín Alberto Alejandro Álvaro Andrés Antonio Arnau Bernardo Borja Bruno César Daniel David Diego Eduardo Emilio Enrique Ernesto Esteban Felipe Félix Fernando Gabriel Gerardo Guillermo Ignacio Ismael Iván Jaime Javier Joaquín Jordi Jorge Julián Lorenzo Luis Manuel Mario Martín Mateo Miguel Nicolás Pablo Pedro Rafael Ramón Raúl Ricardo Roberto Rodrigo Salvador Samuel Santiago Sergio Tomás Víctor Xavier'.split(
      ' ',
    ),
  },
  en: {
    women:
      'Abigail Alison Beth Caroline Charlotte Claire Diane Eleanor Fiona Gemma Harriet Heather Jane Joanne Karen Laura Louise Megan Nicola Rachel Rebecca Sheila Sophie Tracy'.split(
        ' ',
      ),
    men: 'Alan Andrew Barry Callum Colin Darren Dennis Ewan Gareth Graham Ian Jack Keith Liam Malcolm Neil Oliver Patrick Philip Robert Simon Stuart Trevor'.split(
      ' ',
    ),
  },
} as const;

export const SURNAMES = {
  es: 'Abad Acosta Aguilar Alonso Álvarez Aranda Ariza Ávila Ballester Barrios Bermejo Blanco Bravo Caballero Cabrera Calvo Campos Cano Carrasco Castro Cordero Cortés Crespo Cuesta Delgado Díaz Domínguez Duarte Escobar Espinosa Esteban Estévez Fajardo Ferrer Figueroa Fuentes Galán Gallego Garrido Gil Giménez Gómez Guerrero Herrera Hidalgo Iglesias Izquierdo Jurado Lara León Llorente Lorenzo Lozano Luque Machado Marcos Márquez Medina Méndez Merino Molina Montero Mora Moreno Muñoz Navarro Ochoa Olmedo Ortiz Pacheco Palacios Pardo Pascual Peña Pereda Prieto Quesada Ramírez Redondo Requena Reyes Ríos Robles Román Rubio Salas Salinas Sanchis Santos Serrano Soto Suárez Tapia Tejada Toledo Urrutia Valero Vargas Velasco Vera Vicente Villalba Zamora'.split(
    ' ',
  ),
  en: 'Atkinson Barlow Bennett Booth Carter Chadwick Dawson Ellis Fletcher Gibson Hartley Hollis Jennings Kirby Lawson Marsh Newton Osborne Parkin Pearce Radcliffe Shaw Stanton Thorpe Underwood Walsh Whittaker Yates'.split(
    ' ',
  ),
} as const;

/** Town and time zone. */
export const TOWNS = {
  es: [
    ...'Madrid Barcelona Valencia Sevilla Zaragoza Málaga Murcia Bilbao Alicante Córdoba Valladolid Vigo Gijón Vitoria Granada Oviedo Pamplona Almería Burgos Santander Albacete Logroño Salamanca Huelva Lleida Tarragona León Cádiz Jaén Ourense Girona Lugo Toledo Cuenca Teruel Soria'
      .split(' ')
      .map((town) => [town, 'Europe/Madrid'] as const),
    ['La Laguna', 'Atlantic/Canary'],
    ['Las Palmas', 'Atlantic/Canary'],
    ['Arrecife', 'Atlantic/Canary'],
    ['Bogotá', 'America/Bogota'],
  ],
  en: [
    ['Marbella', 'Europe/Madrid'],
    ['Jávea', 'Europe/Madrid'],
    ['Nerja', 'Europe/Madrid'],
    ['Barcelona', 'Europe/Madrid'],
    ['Palma', 'Europe/Madrid'],
    ['Torrevieja', 'Europe/Madrid'],
    ['Los Cristianos', 'Atlantic/Canary'],
    ['Bristol', 'Europe/London'],
    ['London', 'Europe/London'],
  ],
} as const;

export const STREETS = [
  'calle Mayor',
  'calle del Olmo',
  'avenida de la Estación',
  'calle San Roque',
  'plaza de la Fuente',
  'calle Cervantes',
  'paseo del Río',
  'calle Nueva',
  'calle de la Iglesia',
  'avenida de Europa',
  'calle Gaudí',
  'camino Viejo',
  'ronda Norte',
  'calle Lepanto',
  'travesía del Puente',
] as const;

export const COMPANY_KINDS = [
  'Talleres',
  'Gestoría',
  'Clínica dental',
  'Autoescuela',
  'Ferretería',
  'Asesoría',
  'Panadería',
  'Transportes',
] as const;

export const BUSINESSES = [
  'Hotel Miramar del Sur',
  'Academia Pizarra',
  'Óptica Luz Clara',
  'Bodegas Peñasalva',
  'Imprenta La Letra',
  'Viajes Sotavento',
  'Residencia Los Almendros',
  'Librería El Faro',
  'Restaurante Casa Lola',
  'Veterinaria Cuatro Patas',
  'Muebles Roble y Haya',
  'Floristería Violeta',
  'Estudio Arco Arquitectos',
  'Inmobiliaria Tejado',
  'Cerrajería Veinticuatro',
  'Conservas Ría Alta',
  'Gimnasio Impulso',
  'Cooperativa El Olivar',
] as const;

export const NOTES = {
  es: {
    home: [
      'Trabaja de noche: no llamar antes de mediodía.',
      'Oye mal; hablar despacio y confirmar los datos.',
      'Su pareja está autorizada para gestiones.',
      'Prefiere que le escribamos; por teléfono no suele contestar.',
      'Paga siempre el día 5; pidió no adelantar el recibo.',
      'Perro en casa: avisar al instalador.',
      'Portal sin telefonillo: el instalador debe llamar al llegar.',
      'Pide siempre número de gestión por escrito.',
      'Piso de alquiler: las obras en la pared las autoriza la propiedad.',
      'Recomendó la compañía a dos vecinos.',
    ],
    business: [
      'Cierra de 14 a 16:30. Las visitas, a primera hora.',
      'Las facturas, siempre con número de pedido.',
      'Persona de contacto para averías: recepción.',
      'Renueva en enero; pide oferta con dos meses de antelación.',
      'No cortar el servicio los viernes por la tarde.',
    ],
  },
  en: {
    home: [
      'English only, please write in short sentences.',
      'Away from November to March; a neighbour has the key.',
      'Happy to learn Spanish words, but bills in English, please.',
      'Prefers e-mail: keeps everything in writing.',
    ],
    business: ['Bookkeeper needs every bill as PDF by the 5th.', 'Open from Wednesday to Sunday.'],
  },
} as const;
