/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsCalc3: readonly GlossaryLine[] = [
  {
    says: [
      'primeras letras',
      'quitar letras',
      'sacar parte del texto',
      'últimas letras',
      'solo los primeros números',
      'quitar espacios',
      'pasar a mayúsculas en calc',
      'largo del texto',
    ],
    calls: ['funciones de texto'],
  },
  { says: ['números romanos'], calls: ['función ROMANO', 'NUMERO.ARABE'] },
  {
    says: [
      'convertir unidades',
      'pasar de millas',
      'kilos a libras',
      'pulgadas a centímetros en calc',
      'grados fahrenheit',
    ],
    calls: ['función CONVERTIR'],
  },
  {
    says: [
      'hipoteca',
      'cuánto pago al mes',
      'letra del coche',
      'préstamo',
      'crédito',
      'plazo fijo',
      'amortización',
    ],
    calls: ['funciones financieras'],
  },
  {
    says: [
      'qué número necesito',
      'cuánto tengo que vender',
      'calcular al revés',
      'llegar a un resultado',
      'buscar objetivo',
      'qué nota necesito',
    ],
    calls: ['búsqueda del valor destino', 'solver'],
  },
  { says: ['mejor combinación', 'minimizar costes', 'maximizar ganancia'], calls: ['solver'] },
  {
    says: ['probar varias opciones', 'distintos supuestos', 'mejor y peor caso'],
    calls: ['utilizar escenarios', 'operaciones múltiples'],
  },
  {
    says: ['fórmula de muchas celdas a la vez', 'fórmula con llaves', 'ctrl mayús enter'],
    calls: ['fórmulas matriciales', 'funciones matriciales'],
  },
  {
    says: [
      'qué función uso',
      'ayuda para fórmulas',
      'lista de fórmulas',
      'fx',
      'asistente de fórmulas',
    ],
    calls: ['asistente para funciones', 'funciones por categoría', 'lista de funciones'],
  },
  {
    says: ['correlación', 'regresión', 'desviación', 'varianza', 'prueba t'],
    calls: ['estadísticas de datos en Calc', 'análisis de regresión', 'funciones estadísticas'],
  },
  {
    says: ['media móvil', 'suavizar datos'],
    calls: ['media móvil en Calc', 'alisamiento exponencial'],
  },
  {
    says: ['crear mi función', 'función propia', 'hacer una fórmula nueva'],
    calls: ['funciones definidas por el usuario'],
  },
  // Ordenar, filtrar, resumir
  {
    says: [
      'ordenar por nombre',
      'ordenar de mayor a menor',
      'poner en orden',
      'abecedario',
      'ordenar una columna',
      'se desordenó al ordenar',
    ],
    calls: ['ordenar datos', 'criterios de ordenación'],
  },
  {
    says: ['flechas en los títulos', 'ver unos y otros no'],
    calls: ['aplicar filtro automático', 'aplicar filtros', 'filtrar intervalos de celdas'],
  },
  {
    says: ['quitar el filtro', 'se perdieron filas al filtrar', 'no aparecen todas las filas'],
    calls: ['restablecer filtro', 'aplicar filtros'],
  },
  {
    says: ['filtro complicado', 'filtrar con varias condiciones', 'filtrar y copiar a otro sitio'],
    calls: ['filtros avanzados', 'filtro especial'],
  },
  {
    says: [
      'quitar repetidos',
      'borrar duplicados',
      'filas iguales',
      'nombres que se repiten',
      'eliminar repetidos',
      'valores únicos',
    ],
    calls: ['filtro predeterminado', 'formato condicional'],
  },
  {
    says: ['resumen por grupos', 'total por mes', 'sumar por grupos', 'totales parciales'],
    calls: ['subtotales', 'tabla dinámica'],
  },
  {
    says: [
      'informe de ventas',
      'resumir por mes',
      'agrupar ventas',
      'pivot',
      'cuadro resumen',
      'cuánto vendió cada uno',
    ],
    calls: ['crear tablas dinámicas', 'tabla dinámica'],
  },
  {
    says: [
      'actualizar la tabla resumen',
      'no salen datos nuevos en la dinámica',
      'refrescar la dinámica',
    ],
    calls: ['actualizar tablas dinámicas'],
  },
  { says: ['agrupar por meses', 'agrupar fechas'], calls: ['agrupar tablas dinámicas'] },
  {
    says: [
      'plegar filas',
      'signo más a la izquierda',
      'desplegar grupos',
      'botón más y menos',
      'esconder detalles',
      'contraer filas',
    ],
    calls: ['agrupar y delineado', 'ocultar detalles', 'esquema automático'],
  },
  {
    says: [
      'juntar varias hojas',
      'unir datos de varias hojas',
      'resumen de varias pestañas',
      'sumar varias tablas',
    ],
    calls: ['consolidar datos'],
  },
  {
    says: [
      'buscar en la hoja',
      'reemplazar en celdas',
      'encontrar un valor',
      'cambiar un dato en toda la hoja',
      'buscar un nombre en calc',
    ],
    calls: ['buscar y reemplazar en Calc'],
  },
  // Importar, imprimir, gráficos
  {
    says: [
      'abrir csv',
      'datos en una sola columna',
      'todo en una celda al abrir',
      'archivo del banco',
      'importar txt',
      'descarga del banco',
      'acentos mal al importar',
      'eñes raras',
    ],
    calls: ['importar y exportar archivos CSV', 'importar y exportar archivos de texto'],
  },
  {
    says: ['guardar separado por comas', 'sacar a csv', 'exportar la lista', 'exportar a csv'],
    calls: ['importar y exportar archivos CSV'],
  },
  {
    says: [
      'datos de una web',
      'tabla de internet',
      'cotizaciones en la hoja',
      'traer tabla de una página',
    ],
    calls: ['insertar datos externos en tabla (WebQuery)'],
  },
  {
    says: [
      'sale en varias hojas',
      'no cabe al imprimir',
      'achicar para imprimir',
      'imprime cortado',
      'encajar en una página',
    ],
    calls: ['definir el número de páginas para imprimir', 'escala'],
  },
  {
    says: ['imprimir solo un trozo', 'área de impresión', 'imprimir lo seleccionado'],
    calls: ['usar zonas de impresión en una hoja de cálculo', 'definir zonas de impresión'],
  },
  {
    says: [
      'títulos en todas las hojas impresas',
      'encabezado en cada página impresa',
      'repetir fila al imprimir',
      'primera fila en cada hoja',
    ],
    calls: ['imprimir filas o columnas en cada página'],
  },
  {
    says: [
      'imprimir acostado',
      'hoja de cálculo horizontal',
      'imprimir a lo ancho',
      'imprimir horizontal',
    ],
    calls: ['imprimir hojas en orientación horizontal'],
  },
  {
    says: ['dónde corta la página', 'líneas azules de página', 'cambiar dónde se parte'],
    calls: ['visualización de los saltos de página', 'insertar salto de página'],
  },
  {
    says: [
      'poner nombre de archivo al imprimir',
      'encabezado de calc',
      'pie de calc',
      'número de página en calc',
    ],
    calls: ['cabeceras y pies', 'cabecera/pie'],
  },
  {
    says: [
      'gráfico de los datos',
      'dibujo de los números',
      'diagrama de barras',
      'estadística en dibujo',
    ],
    calls: ['insertar gráficos', 'asistente para gráficos', 'seleccionar un tipo de gráfico'],
  },
  {
    says: ['cambiar el tipo de gráfica', 'otra clase de gráfico'],
    calls: ['seleccionar un tipo de gráfico'],
  },
  {
    says: ['gráfico redondo', 'gráfico circular', 'gráfico de pastel', 'gráfica de torta'],
    calls: ['gráfico tipo círculo'],
  },
  { says: ['gráfico de puntos', 'dispersión', 'nube de puntos'], calls: ['gráfico de tipo XY'] },
  { says: ['gráfico de bolsa'], calls: ['tipo de gráfico de cotizaciones'] },
  { says: ['telaraña', 'gráfico de radar', 'araña'], calls: ['tipo de gráfico Red'] },
  {
    says: ['barras y línea juntas', 'línea encima de las barras'],
    calls: ['gráfico de tipo de columnas y líneas'],
  },
  { says: ['título del gráfico', 'nombre del gráfico'], calls: ['editar títulos de gráficos'] },
  {
    says: [
      'cuadrito de colores del gráfico',
      'explicación de colores',
      'qué color es cada cosa',
      'quitar la leyenda',
      'nombres al lado del gráfico',
    ],
    calls: ['editar leyendas de gráficos'],
  },
  {
    says: [
      'escala del gráfico',
      'números del eje',
      'eje vertical',
      'segundo eje',
      'empezar en cero',
      'eje de abajo',
      'letras del eje',
    ],
    calls: ['editar ejes de gráfico', 'ejes', 'escala'],
  },
  {
    says: [
      'números encima de las barras',
      'valores en las barras',
      'poner porcentajes en el gráfico',
      'mostrar valores en el gráfico',
    ],
    calls: ['etiquetas de datos'],
  },
  {
    says: ['línea de tendencia', 'recta que mejor se ajusta', 'previsión en el gráfico'],
    calls: ['líneas de tendencia'],
  },
  {
    says: ['gráfico no coge los datos', 'añadir datos al gráfico', 'falta una serie'],
    calls: ['intervalo de datos', 'series de datos'],
  },
  { says: ['gráfico en tres dimensiones', 'gráfica 3d'], calls: ['visualización 3D'] },
  {
    says: ['foto en las barras', 'textura de la barra'],
    calls: ['textura a barras de gráficos', 'serie de datos'],
  },
  { says: ['gráfico pequeñito en la celda', 'minigráfico'], calls: ['minigráficos'] },
  { says: ['márgenes de error', 'barras de error'], calls: ['barras de error X/Y'] },
  {
    says: ['llevar el gráfico a writer', 'pegar el gráfico'],
    calls: ['insertar un gráfico de Calc en un documento de texto'],
  },
  {
    says: [
      'abrir excel',
      'xlsx',
      'xls',
      'archivo de excel se ve mal',
      'macros de excel',
      'guardar para excel',
    ],
    calls: ['documentos de Microsoft Office', 'guardar documentos con otros formatos'],
  },
  { says: ['abrir dbf', 'dbase'], calls: ['importar y exportar archivos dBASE'] },
  {
    says: ['hoja a página web', 'guardar hoja en html'],
    calls: ['guardar y abrir una hoja como HTML'],
  },
  {
    says: ['años de dos cifras', 'año 30 sale 1930', 'siglo equivocado'],
    calls: ['años 19xx/20xx'],
  },
];
