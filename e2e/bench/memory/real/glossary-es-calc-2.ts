/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsCalc2: readonly GlossaryLine[] = [
  {
    says: [
      'filas de colores',
      'una sí y una no',
      'colores alternos',
      'tabla bonita en calc',
      'diseño bonito',
      'formato rápido',
    ],
    calls: ['formato automático para tablas', 'temas para hojas'],
  },
  {
    says: ['estilo de celda', 'mismo formato en otra celda', 'guardar el formato de celda'],
    calls: ['estilos de celda', 'estilos en Calc'],
  },
  {
    says: [
      'rayas de las celdas',
      'poner bordes',
      'cuadros con líneas',
      'borde grueso',
      'líneas de la tabla calc',
    ],
    calls: ['bordes personalizables en celdas'],
  },
  {
    says: ['pintar la celda', 'color de celda', 'fondo de celda'],
    calls: ['establecer colores o imágenes como fondo', 'color de fondo'],
  },
  {
    says: [
      'arrastrar para rellenar',
      'rellenar hacia abajo',
      'días seguidos',
      'numerar filas',
      'lunes martes',
      'meses seguidos',
      'lista de números seguidos',
      'jalar la celda',
      'completar números',
      'copiar hacia abajo',
    ],
    calls: ['calcular series automáticamente', 'rellenar series'],
  },
  {
    says: [
      'lista propia de orden',
      'orden de meses',
      'rellenar con mis nombres',
      'lista que se repita',
    ],
    calls: ['aplicar ordenación de listas', 'listas de clasificación'],
  },
  {
    says: [
      'completa lo que escribo',
      'adivina lo de la columna',
      'escribe solo la palabra de arriba',
    ],
    calls: ['entrada automática'],
  },
  {
    says: ['mayúscula sola en la celda', 'cambia letras en la celda', 'corrige en calc'],
    calls: ['desactivar los cambios automáticos', 'corrección automática'],
  },
  {
    says: [
      'lista desplegable',
      'flechita con opciones',
      'solo números permitidos',
      'que no metan otra cosa',
      'limitar lo que escriben',
    ],
    calls: ['validez del contenido de las celdas', 'validez'],
  },
  {
    says: ['mensaje al escribir mal', 'aviso si se equivoca', 'ayuda al escribir en la celda'],
    calls: ['aviso de error', 'ayuda de entrada'],
  },
  {
    says: ['números al azar', 'sorteo', 'número de la suerte'],
    calls: ['rellenar números aleatorios', 'ALEATORIO funciones matemáticas'],
  },
  {
    says: ['formulario para meter datos', 'ficha para rellenar filas', 'meter datos más fácil'],
    calls: ['formulario de entrada de datos para hojas de cálculo'],
  },
  {
    says: [
      'bloquear la hoja',
      'que no cambien fórmulas',
      'proteger fórmulas',
      'poner clave a la hoja',
      'candado en la hoja',
      'no deja escribir en la celda',
      'celda protegida',
    ],
    calls: ['proteger celdas contra modificaciones', 'proteger la hoja', 'desproteger celdas'],
  },
  {
    says: ['no se vea la fórmula', 'esconder fórmulas'],
    calls: ['protección de celdas', 'proteger celdas contra modificaciones'],
  },
  {
    says: [
      'trabajar dos en el mismo archivo',
      'compartir el excel',
      'editar entre varios',
      'varios usuarios la misma hoja',
    ],
    calls: ['compartición de hojas de cálculo', 'colaboración'],
  },
  // Fórmulas
  {
    says: ['sumar una columna', 'suma total', 'sumar celdas', 'total abajo', 'sumatoria', 'sigma'],
    calls: ['suma', 'función SUMA'],
  },
  {
    says: ['poner una fórmula', 'empezar con igual'],
    calls: ['introducir fórmulas', 'calcular con fórmulas', 'calcular en hojas de cálculo'],
  },
  {
    says: [
      'copiar la fórmula',
      'arrastrar la fórmula',
      'misma fórmula abajo',
      'fórmula en toda la columna',
      'jalar la fórmula',
    ],
    calls: ['copiar fórmulas'],
  },
  {
    says: [
      'que no cambie al copiar',
      'signo de dólar',
      'fijar una celda',
      'cambia la referencia al copiar',
      'se mueve la fórmula',
    ],
    calls: ['direcciones y referencias, absolutas y relativas'],
  },
  {
    says: [
      'ver las fórmulas',
      'sale la fórmula en vez del resultado',
      'muestra la fórmula',
      'no da resultado',
      'fórmula escrita',
    ],
    calls: ['mostrar fórmulas o valores'],
  },
  {
    says: [
      'traer de otra pestaña',
      'sumar de varias hojas',
      'coger un valor de otra hoja',
      'referencia a otra hoja',
    ],
    calls: ['referencias a otras hojas', 'aplicar hojas múltiples'],
  },
  {
    says: [
      'traer de otro libro',
      'enlazar dos archivos',
      'celda de otro documento',
      'vínculos rotos',
      'actualizar vínculos',
    ],
    calls: ['referencia a celdas de otro documento', 'enlaces externos'],
  },
  {
    says: [
      'error en la fórmula',
      'sale error',
      'sale nombre?',
      'div/0',
      'err',
      'código de error',
      'error 522',
    ],
    calls: ['códigos de error en LibreOffice Calc'],
  },
  {
    says: [
      'de dónde sale el número',
      'qué celdas usa',
      'flechas azules en la hoja',
      'buscar el fallo de la fórmula',
    ],
    calls: ['detective', 'rastrear los precedentes'],
  },
  {
    says: ['referencia circular', 'se llama a sí misma', 'error de iteración'],
    calls: ['códigos de error en LibreOffice Calc', 'calcular'],
  },
  {
    says: [
      'no se actualiza la fórmula',
      'resultado viejo',
      'refrescar cuentas',
      'no cambia el resultado',
    ],
    calls: ['recalcular', 'cálculo automático', 'recálculo incondicional'],
  },
  {
    says: [
      'buscarv',
      'buscar precio por código',
      'vlookup',
      'traer el precio',
      'buscar en otra tabla',
      'cruzar datos',
    ],
    calls: ['BUSCARV funciones de hoja de cálculo', 'funciones de hoja de cálculo'],
  },
  {
    says: ['condición en la fórmula', 'aprobado o suspenso', 'poner sí o no según'],
    calls: ['funciones lógicas', 'función SI.CONJUNTO'],
  },
  {
    says: ['varias condiciones', 'si anidados'],
    calls: ['función SI.CONJUNTO', 'función CAMBIAR', 'funciones lógicas'],
  },
  {
    says: ['contar cuántos', 'cuántas veces aparece', 'contar celdas'],
    calls: ['CONTAR.SI funciones estadísticas', 'CONTAR.SI.CONJUNTO'],
  },
  {
    says: ['suma con condición', 'suma por categoría'],
    calls: ['SUMAR.SI funciones matemáticas', 'SUMAR.SI.CONJUNTO'],
  },
  {
    says: ['sacar la media', 'nota media', 'calcular el promedio'],
    calls: ['PROMEDIO funciones estadísticas', 'PROMEDIO.SI'],
  },
  {
    says: ['máximo de una lista', 'número más pequeño'],
    calls: ['MAX funciones estadísticas', 'MAX.SI.CONJUNTO'],
  },
  {
    says: [
      'sin decimales de verdad',
      'redondear hacia arriba',
      'redondear a cinco',
      'redondear abajo',
    ],
    calls: ['REDONDEAR funciones matemáticas', 'función REDONDEAR.MENOS', 'funciones de techo'],
  },
  {
    says: ['edad a partir de la fecha', 'años cumplidos', 'cuántos años tiene'],
    calls: ['SIFECHA', 'FRAC.AÑO', 'calcular con fechas y horas'],
  },
  {
    says: [
      'días que faltan',
      'diferencia entre fechas',
      'cuántos días han pasado',
      'sumar días a una fecha',
    ],
    calls: ['DIAS', 'calcular con fechas y horas', 'SIFECHA'],
  },
  {
    says: [
      'días laborables',
      'días hábiles',
      'sin contar fines de semana',
      'festivos',
      'sin sábados ni domingos',
    ],
    calls: ['DIAS.LAB', 'DIA.LAB'],
  },
  {
    says: [
      'fecha dentro de un mes',
      'vencimiento a 30 días',
      'sumar meses',
      'último día del mes',
      'fin de mes',
    ],
    calls: ['FECHA.MES', 'FIN.MES'],
  },
  {
    says: [
      'restar horas',
      'horas trabajadas',
      'turno de noche',
      'más de 24 horas',
      'sumar horas',
      'total de horas',
      'hora de entrada y salida',
    ],
    calls: ['calcular diferencias temporales', 'calcular con fechas y horas'],
  },
  {
    says: ['poner la hora actual', 'fecha actual en la celda', 'que salga la fecha de hoy'],
    calls: ['HOY', 'AHORA'],
  },
  { says: ['qué día de la semana'], calls: ['DIASEM'] },
  {
    says: ['número de la semana', 'semana del año'],
    calls: ['NUM.DE.SEMANA', 'ISO.NUM.DE.SEMANA'],
  },
  { says: ['semana santa', 'pascua', 'domingo de resurrección'], calls: ['DOMINGOPASCUA'] },
  {
    says: ['juntar dos columnas', 'concatenar', 'sumar textos'],
    calls: ['UNIRCADENAS', 'función CONCAT', 'CONCATENAR funciones de texto'],
  },
  {
    says: [
      'separar nombre',
      'separar en columnas',
      'dividir texto de la celda',
      'separar apellidos',
      'nombre y apellidos en la misma celda',
      'partir por comas',
    ],
    calls: ['texto en columnas'],
  },
];
