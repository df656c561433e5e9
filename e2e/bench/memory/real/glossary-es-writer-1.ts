/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsWriter1: readonly GlossaryLine[] = [
  // Página
  {
    says: ['numerar las páginas', 'números abajo', 'página 1 de 10'],
    calls: ['números de página', 'insertar números de página en pies de página'],
  },
  {
    says: [
      'empezar a numerar en la tercera',
      'numeración empiece en',
      'que no cuente la portada',
      'numerar a partir de',
    ],
    calls: ['números de página', 'portadas', 'salto de página'],
  },
  {
    says: [
      'la primera hoja sin número',
      'sin encabezado la primera',
      'portada sin cabecera',
      'primera página diferente',
      'primera hoja distinta',
    ],
    calls: ['utilizar portadas en un documento', 'cabeceras y pies diferentes', 'estilo de página'],
  },
  {
    says: ['cuántas páginas tiene', 'total de páginas', 'página x de y'],
    calls: ['números de página', 'recuentos de páginas'],
  },
  {
    says: [
      'una hoja horizontal',
      'hoja acostada',
      'una página apaisada entre medias',
      'girar la hoja',
      'girar la página',
      'página horizontal',
      'poner la hoja de lado',
      'hoja a lo ancho',
    ],
    calls: ['orientación de la página (horizontal o vertical)'],
  },
  {
    says: [
      'margen de la página',
      'márgenes más pequeños',
      'espacio blanco alrededor del texto',
      'texto muy pegado al borde',
      'márgenes muy grandes',
      'cambiar los márgenes',
    ],
    calls: ['estilo de página', 'página', 'utilizar las reglas'],
  },
  {
    says: ['hoja carta', 'hoja oficio', 'poner en a4', 'tamaño folio'],
    calls: ['página', 'estilo de página'],
  },
  {
    says: [
      'páginas pares e impares',
      'a dos caras distinto',
      'izquierda y derecha diferentes',
      'encuadernar',
    ],
    calls: ['páginas pares e impares', 'alternar estilos de páginas'],
  },
  {
    says: [
      'encabezado distinto en cada capítulo',
      'cambiar encabezado a mitad',
      'cabecera diferente',
      'pie distinto',
    ],
    calls: ['definir cabeceras y pies diferentes'],
  },
  {
    says: [
      'poner encabezado',
      'logo arriba en cada hoja',
      'membrete en todas las hojas',
      'nombre arriba de cada página',
      'texto que se repita arriba',
    ],
    calls: ['cabeceras y los pies de página'],
  },
  {
    says: ['texto abajo en cada hoja', 'pie en todas las páginas', 'datos de la empresa abajo'],
    calls: ['cabeceras y los pies de página', 'pie de página'],
  },
  {
    says: ['título del capítulo arriba', 'nombre del capítulo en cada hoja'],
    calls: ['nombre y el número de capítulo en una cabecera o un pie'],
  },
  {
    says: [
      'página en blanco',
      'quitar una hoja',
      'sobra una página',
      'borrar una página',
      'hoja vacía al final',
      'eliminar hoja en blanco',
      'página vacía',
    ],
    calls: ['insertar y eliminar saltos de página'],
  },
  {
    says: [
      'empezar en hoja nueva',
      'que empiece en página nueva',
      'siguiente hoja',
      'cortar la página aquí',
      'pasar de hoja',
      'hoja aparte',
    ],
    calls: ['insertar y eliminar saltos de página'],
  },
  {
    says: [
      'color de la hoja',
      'fondo de la página',
      'foto de fondo en la hoja',
      'imagen detrás del texto',
      'página de color',
    ],
    calls: ['cambiar los fondos de página'],
  },
  {
    says: [
      'marco de página',
      'borde alrededor de la hoja',
      'recuadro en la hoja',
      'orla',
      'borde decorativo',
    ],
    calls: ['definir bordes para páginas'],
  },
  {
    says: [
      'borrador cruzado',
      'texto gris de fondo',
      'copia en letras grandes detrás',
      'confidencial atravesado',
      'letras grises detrás',
    ],
    calls: ['marca de agua para páginas'],
  },
  { says: ['partir el texto en columnas', 'boletín'], calls: ['columnas', 'secciones'] },
  {
    says: [
      'parte del documento distinta',
      'una zona en dos columnas',
      'trozo protegido',
      'apartado diferente',
    ],
    calls: ['usar secciones', 'insertar secciones'],
  },
  {
    says: [
      'que no me deje huecos arriba',
      'tabla pegada arriba',
      'no puedo escribir encima de la tabla',
      'escribir antes de la tabla',
      'tabla al principio no deja',
    ],
    calls: ['insertar texto antes de una tabla en la parte superior de la página'],
  },
  {
    says: [
      'dos hojas juntas en pantalla',
      'ver varias páginas',
      'ver cómo queda',
      'vista previa de impresión',
      'ver antes de imprimir',
      'cómo va a salir impreso',
    ],
    calls: ['previsualizar una página antes de imprimirla', 'previsualizar varias páginas'],
  },
  // Párrafo y carácter
  {
    says: [
      'espacio entre renglones',
      'renglones muy juntos',
      'texto muy apretado',
      'separar renglones',
      'interlineado doble',
      'espacio y medio',
    ],
    calls: ['interlineado', 'sangrías y espaciado'],
  },
  {
    says: [
      'espacio entre párrafos',
      'párrafos pegados',
      'hueco entre párrafos',
      'separar párrafos',
    ],
    calls: ['sangrías y espaciado', 'párrafo'],
  },
  {
    says: [
      'primera línea más adentro',
      'párrafo más adentro',
      'texto hacia la derecha',
      'correr el texto',
      'tab al principio',
    ],
    calls: ['aplicar sangrías en párrafos'],
  },
  {
    says: [
      'centrar el texto',
      'poner en medio',
      'texto a la derecha',
      'alinear al centro',
      'centrar título',
      'en el centro de la hoja',
    ],
    calls: ['alineación', 'un marco para centrar texto en una página'],
  },
  {
    says: [
      'que quede parejo',
      'márgenes rectos',
      'parejo de los dos lados',
      'texto en bloque',
      'justificado',
      'bordes parejos',
    ],
    calls: ['justificar'],
  },
  {
    says: ['saltar con tab', 'alinear con puntos', 'precios alineados'],
    calls: ['marcas de tabulación'],
  },
  {
    says: [
      'línea horizontal',
      'raya separadora',
      'línea divisoria',
      'raya en el texto',
      'línea de lado a lado',
      'raya que no se quita',
      'raya que no puedo borrar',
      'línea que no se borra',
    ],
    calls: ['dibujar líneas en texto', 'definir bordes para párrafos'],
  },
  {
    says: [
      'recuadrar',
      'caja alrededor del párrafo',
      'marco al párrafo',
      'cuadro alrededor del texto',
    ],
    calls: ['definir bordes para párrafos'],
  },
  {
    says: [
      'color detrás del texto',
      'sombrear el párrafo',
      'fondo del párrafo',
      'resaltar un párrafo',
    ],
    calls: ['color de fondo', 'establecer colores o imágenes como fondo'],
  },
  {
    says: [
      'título que queda solo',
      'línea suelta en otra página',
      'título al final de la página',
      'que no se parta el párrafo',
      'viuda',
      'huérfana',
    ],
    calls: ['flujo del texto'],
  },
  {
    says: ['guion al partir', 'palabras cortadas con guion', 'separación silábica'],
    calls: ['corte de palabras', 'evitar el corte de palabras concretas'],
  },
  {
    says: ['que no se separe el número', 'número y unidad juntos'],
    calls: ['espacios indivisibles'],
  },
  {
    says: [
      'intro sin párrafo nuevo',
      'quitar los enter',
      'pegado con líneas cortadas',
      'saltos al pegar de un pdf',
      'muchos enter',
    ],
    calls: ['quitar saltos de renglón'],
  },
  {
    says: [
      'símbolos raros al escribir',
      'signo de párrafo',
      'puntitos entre palabras',
      'marcas raras',
      'pe al revés',
      'símbolo al final de cada línea',
      'quitar el símbolo de párrafo',
    ],
    calls: ['marcas de formato'],
  },
  {
    says: ['letra negrita', 'más negra la letra', 'letra marcada'],
    calls: ['negrita', 'destacar texto'],
  },
  {
    says: [
      'quitar la negrita',
      'volver a letra normal',
      'quedarse en negrita',
      'todo sale en negrita',
    ],
    calls: ['deshacer el formato directo', 'restablecer atributos de tipos de letra'],
  },
  {
    says: [
      'pasar a minúsculas',
      'escribí en mayúsculas',
      'mayúsculas a minúsculas',
      'cambiar mayúsculas',
      'primera en mayúscula',
    ],
    calls: ['cambiar el uso de mayúsculas del texto'],
  },
  {
    says: [
      'metros cuadrados',
      'm2',
      'número elevado',
      'dos chiquito arriba',
      'h2o',
      'número chiquito',
    ],
    calls: ['superíndice o subíndice'],
  },
  {
    says: ['letras más separadas', 'letras juntas', 'espacio entre letras', 'letras apretadas'],
    calls: ['posición de los tipos de letra'],
  },
];
