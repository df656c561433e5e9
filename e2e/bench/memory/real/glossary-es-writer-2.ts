/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsWriter2: readonly GlossaryLine[] = [
  {
    says: [
      'texto girado',
      'texto de lado',
      'letra vertical',
      'escribir de arriba abajo',
      'texto vertical',
      'girar letras',
    ],
    calls: ['girar texto'],
  },
  { says: ['primera letra enorme', 'letra de cuento'], calls: ['letras capitulares'] },
  {
    says: ['texto que parpadea', 'texto en movimiento', 'letras que se mueven', 'marquesina'],
    calls: ['animar texto', 'animación de texto'],
  },
  {
    says: [
      'escribir en cualquier parte',
      'escribir en medio de la hoja',
      'hacer clic y escribir donde quiera',
    ],
    calls: ['usar el cursor directo'],
  },
  {
    says: [
      'sobrescribir',
      'escribe encima',
      'borra lo que sigue',
      'se come las letras',
      'tecla insert',
    ],
    calls: ['modo de sobrescritura', 'modo de inserción'],
  },
  {
    says: [
      'letra por defecto',
      'letra con la que empieza',
      'siempre sale otra letra',
      'cambiar la letra de siempre',
      'letra predeterminada',
      'fuente por defecto',
    ],
    calls: ['tipos de letra básicos', 'plantillas predeterminadas'],
  },
  {
    says: [
      'copiar texto de sitio',
      'cambiar de lugar un párrafo',
      'mover un trozo',
      'subir un párrafo',
      'cortar y pegar texto',
    ],
    calls: ['mover y copiar texto en documentos'],
  },
  {
    says: [
      'capítulos de sitio',
      'cambiar el orden de los capítulos',
      'mover un capítulo',
      'reordenar apartados',
    ],
    calls: ['reorganizar un documento mediante el Navegador'],
  },
  {
    says: [
      'panel con los títulos',
      'ver los apartados',
      'saltar a un capítulo',
      'moverme por el documento',
      'panel de navegación',
      'ir a un título',
    ],
    calls: ['navegador para documentos de texto', 'navegador'],
  },
  // Listas, títulos, estilos
  {
    says: ['poner puntos', 'guiones delante', 'lista de la compra', 'poner rayitas delante'],
    calls: ['viñetas', 'crear listas numeradas o con viñetas'],
  },
  {
    says: [
      'lista de números',
      'poner a) b) c)',
      '1 2 3 delante',
      'letras delante',
      'numerar párrafos',
    ],
    calls: ['añadir numeración', 'numeración'],
  },
  {
    says: [
      'seguir la numeración',
      'empieza de nuevo en uno',
      'vuelve a empezar en 1',
      'continuar la lista',
      'numeración reinicia',
      'seguir contando',
    ],
    calls: ['reiniciar numeración', 'combinar listas numeradas', 'modifying numbering'],
  },
  {
    says: ['salen números solos', 'pone viñetas solo', 'quitar la numeración automática'],
    calls: [
      'crear listas numeradas o con viñetas mientras se escribe',
      'desactivar la corrección automática',
    ],
  },
  {
    says: ['subapartados', 'numeración por niveles', 'listas dentro de listas', 'sublista'],
    calls: ['esquema', 'numeración de capítulos'],
  },
  { says: ['números en los títulos', 'numerar capítulos'], calls: ['numeración de capítulos'] },
  {
    says: ['numerar líneas', 'numerar renglones'],
    calls: ['añadir números a los renglones', 'numeración de renglones'],
  },
  {
    says: [
      'mismo aspecto en los títulos',
      'formato de títulos',
      'cambiar todos los títulos a la vez',
      'título 1',
      'estilos de word',
      'todos los títulos iguales',
    ],
    calls: ['estilos en Writer', 'plantillas y estilos'],
  },
  {
    says: ['crear mi estilo', 'formato propio'],
    calls: ['crear estilos nuevos a partir de selecciones'],
  },
  {
    says: ['copiar estilos de otro documento', 'estilos de otro archivo'],
    calls: ['usar estilos de otro documento o plantilla', 'cargar estilos'],
  },
  {
    says: ['cambiar el estilo', 'actualizar el estilo'],
    calls: ['actualizar estilos a partir de selecciones'],
  },
  {
    says: [
      'plantilla propia',
      'hoja de la empresa',
      'documento en blanco con mi formato',
      'plantilla por defecto',
    ],
    calls: ['crear y cambiar plantillas predeterminadas y personalizadas'],
  },
  // Índices y notas
  {
    says: [
      'índice con páginas',
      'índice del libro',
      'índice de contenido',
      'índice general',
      'índice de los temas',
    ],
    calls: ['crear un sumario', 'sumario e índice'],
  },
  {
    says: [
      'índice no se actualiza',
      'índice mal',
      'páginas del índice equivocadas',
      'refrescar el índice',
      'índice viejo',
    ],
    calls: ['actualizar, editar y eliminar sumarios e índices'],
  },
  {
    says: [
      'índice de palabras',
      'índice al final del libro',
      'índice de términos',
      'índice de la a a la z',
    ],
    calls: ['crear índices alfabéticos'],
  },
  {
    says: [
      'índice de fotos',
      'lista de figuras',
      'lista de tablas',
      'índice de ilustraciones',
      'índice de imágenes',
    ],
    calls: ['índices del usuario', 'índice de ilustraciones'],
  },
  {
    says: [
      'cambiar cómo se ve el índice',
      'puntitos del índice',
      'formato del índice',
      'quitar puntos del índice',
    ],
    calls: ['dar formato a un índice o un sumario'],
  },
  {
    says: [
      'fuentes de información',
      'libros que usé',
      'referencias bibliográficas',
      'libros consultados',
      'apa',
      'citas del trabajo',
    ],
    calls: ['crear una bibliografía', 'entrada bibliográfica'],
  },
  {
    says: [
      'notas abajo de la página',
      'nota explicativa',
      'número que lleva a una nota',
      'aclaración abajo',
      'nota al final',
      'asterisco con aclaración',
    ],
    calls: ['insertar y editar notas al pie o finales'],
  },
  {
    says: ['raya encima de las notas', 'separar notas', 'línea de las notas al pie'],
    calls: ['espaciado entre notas al pie'],
  },
  {
    says: [
      'véase la página',
      'enviar a otra parte',
      'mencionar una figura',
      'referencia a un apartado',
    ],
    calls: ['insertar remisiones'],
  },
  {
    says: ['marcar un sitio', 'señal en el texto', 'punto de lectura', 'volver a un punto'],
    calls: ['insertar marcador'],
  },
  {
    says: [
      'figura 1',
      'texto debajo de una imagen',
      'numerar las fotos',
      'título a la tabla',
      'poner pie a las imágenes',
    ],
    calls: ['utilizar leyendas', 'leyenda automática'],
  },
  // Tablas
  {
    says: ['meter un cuadro', 'poner una cuadrícula', 'cuadro con filas'],
    calls: ['insertar tablas', 'insertar una tabla'],
  },
  {
    says: ['agregar fila', 'añadir columna', 'fila en medio', 'insertar renglón en la tabla'],
    calls: ['insertar filas y columnas', 'modificar filas y columnas'],
  },
  {
    says: ['borrar la tabla', 'quitar la tabla', 'quitar fila', 'suprimir tabla'],
    calls: ['eliminar tablas o su contenido'],
  },
  {
    says: [
      'columna más ancha',
      'tabla muy ancha',
      'ensanchar columna',
      'estirar la fila',
      'fila más alta',
      'tabla se sale',
      'columnas iguales',
      'mismo ancho',
    ],
    calls: ['cambiar el tamaño de filas y columnas', 'distribuir columnas uniformemente'],
  },
  { says: ['tabla partida', 'dividir una tabla'], calls: ['dividir tabla'] },
  { says: ['juntar dos tablas', 'unir tablas', 'pegar tablas'], calls: ['unir tabla'] },
  {
    says: [
      'tabla sin líneas',
      'quitar las rayas de la tabla',
      'poner rayas a la tabla',
      'cuadro sin bordes',
      'tabla invisible',
      'bordes de la tabla',
    ],
    calls: ['definir bordes para tablas y celdas'],
  },
  {
    says: [
      'cabecera en cada hoja',
      'título de la tabla en todas las páginas',
      'repetir la primera fila',
      'encabezado de la tabla se repita',
    ],
    calls: ['repetir una cabecera de tabla en una página nueva'],
  },
  {
    says: ['juntar celdas de la tabla', 'una celda grande', 'unir dos cuadros'],
    calls: ['combinar y dividir celdas'],
  },
  {
    says: [
      'sumar en la tabla',
      'total de la tabla',
      'cuentas en una tabla de texto',
      'calcular en el texto',
      'suma en writer',
    ],
    calls: ['calcular totales de las celdas en las tablas', 'calcular en documentos de texto'],
  },
  {
    says: ['pasar texto a tabla', 'convertir tabla en texto', 'quitar la tabla y dejar el texto'],
    calls: ['convertir texto en tabla'],
  },
  {
    says: [
      'ordenar la lista',
      'poner en orden alfabético',
      'ordenar párrafos',
      'lista por abecedario',
    ],
    calls: ['ordenar'],
  },
  { says: ['tabla bonita', 'tabla de colores'], calls: ['formato automático para tablas'] },
  {
    says: [
      'meter una hoja de cálculo en el texto',
      'tabla de excel en el documento',
      'pegar de excel en writer',
      'excel en word',
    ],
    calls: [
      'copiar áreas de hojas de cálculo en documentos de texto',
      'insertar datos procedentes de hojas de cálculo',
    ],
  },
  {
    says: ['pone fechas solo en la tabla', 'cambia números en la tabla', 'números reconoce tabla'],
    calls: ['reconocimiento de números', 'tabla (opciones)'],
  },
  // Imágenes, marcos
  {
    says: [
      'meter una foto',
      'insertar foto',
      'poner imagen',
      'agregar una imagen',
      'pegar una foto en el texto',
    ],
    calls: ['insertar una imagen de un archivo', 'insertar imagen'],
  },
];
