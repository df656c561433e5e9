/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsCalc1: readonly GlossaryLine[] = [
  // Celdas, filas, columnas, hojas
  {
    says: [
      'rayas de gato',
      'numerales en la celda',
      'signos de número en la celda',
      'almohadillas en la columna',
      'celda muestra rayitas',
      'gatitos',
      'no cabe el número',
    ],
    calls: [
      'anchura de columna',
      'cambiar la altura de filas o la anchura de columnas',
      'códigos de error en LibreOffice Calc',
    ],
  },
  {
    says: [
      'columna estrecha',
      'columna muy angosta',
      'ajustar al texto la columna',
      'columnas del mismo ancho',
      'no se lee entero en la celda',
    ],
    calls: ['cambiar la altura de filas o la anchura de columnas', 'anchura óptima de columnas'],
  },
  {
    says: [
      'que no se mueva la primera fila',
      'dejar fija la cabecera',
      'títulos siempre a la vista',
      'fijar encabezado',
      'fijar columna',
      'bajar sin perder los títulos',
      'primera fila fija',
      'inmovilizar',
    ],
    calls: ['inmovilizar filas o columnas a modo de cabeceras'],
  },
  {
    says: ['partir la pantalla en calc', 'ver dos partes de la hoja', 'dividir la hoja en dos'],
    calls: ['dividir ventana'],
  },
  {
    says: [
      'una celda de varias',
      'título centrado sobre varias columnas',
      'celdas juntas en calc',
      'deshacer celdas unidas',
      'separar celdas unidas',
    ],
    calls: ['combinar y separar celdas', 'combinar y centrar celdas'],
  },
  {
    says: [
      'esconder columna',
      'esconder fila',
      'filas que no se ven',
      'faltan filas',
      'saltan números de fila',
      'no se ven columnas',
      'columna oculta',
    ],
    calls: ['ocultar', 'mostrar', 'cambiar vistas de tabla'],
  },
  {
    says: [
      'meter una fila',
      'añadir una fila',
      'insertar columna',
      'fila en medio calc',
      'agregar columna',
    ],
    calls: ['insertar filas', 'insertar columnas', 'insertar celdas'],
  },
  {
    says: ['borrar filas', 'eliminar columna', 'borrar celdas', 'celdas desaparecen'],
    calls: ['eliminar celdas', 'eliminar filas'],
  },
  {
    says: ['borrar solo los números', 'borrar el contenido', 'dejar en blanco las celdas'],
    calls: ['eliminación de contenido'],
  },
  {
    says: ['pestañas de abajo', 'nueva hoja en el libro', 'añadir hoja'],
    calls: ['insertar hoja', 'aplicar hojas múltiples'],
  },
  {
    says: ['nombre de la pestaña', 'poner nombre a la hoja', 'color de la pestaña'],
    calls: ['cambiar el nombre de las hojas'],
  },
  {
    says: [
      'mover la pestaña',
      'duplicar la hoja',
      'copiar una hoja',
      'pasar hoja a otro archivo',
      'copiar pestaña',
      'hoja a otro libro',
    ],
    calls: ['mover o copiar una hoja'],
  },
  {
    says: ['borrar una pestaña', 'quitar una hoja del libro', 'eliminar pestaña'],
    calls: ['eliminar hoja'],
  },
  {
    says: ['esconder una pestaña', 'hoja escondida', 'no veo una hoja', 'desapareció una pestaña'],
    calls: ['mostrar hoja', 'ocultar'],
  },
  {
    says: [
      'escribir lo mismo en varias hojas',
      'mismos datos en todas las hojas',
      'copiar a varias pestañas',
    ],
    calls: ['copiar en varias hojas', 'rellenar hojas'],
  },
  {
    says: [
      'marcar varias celdas',
      'seleccionar celdas salteadas',
      'elegir celdas separadas',
      'seleccionar todo el rango',
    ],
    calls: ['seleccionar varias celdas'],
  },
  {
    says: [
      'arrastrar la celda',
      'mover celdas de sitio',
      'cambiar de lugar una columna',
      'intercambiar columnas',
      'mover columna',
    ],
    calls: ['mover celdas mediante arrastrar y soltar'],
  },
  {
    says: ['copiar sin lo oculto', 'copiar filtrado', 'copia también lo escondido'],
    calls: ['copiar solo celdas visibles'],
  },
  {
    says: [
      'pegar solo los valores',
      'pegar sin la fórmula',
      'dejar el resultado',
      'quitar la fórmula y dejar el número',
    ],
    calls: ['pegado especial', 'fórmula de los valores'],
  },
  {
    says: [
      'dos renglones en la celda',
      'escribir abajo en la misma celda',
      'enter dentro de celda',
      'salto de línea en la celda',
      'que el texto baje en la celda',
      'texto largo en celda',
      'texto se corta en la celda',
    ],
    calls: ['insertar saltos de renglón en celdas', 'escribir texto en varios renglones'],
  },
  {
    says: [
      'texto inclinado en la celda',
      'letras verticales en la celda',
      'encabezado en vertical',
      'girar el título',
    ],
    calls: ['girar texto'],
  },
  {
    says: [
      'voltear la tabla',
      'girar la tabla',
      'cambiar vertical por horizontal',
      'poner en horizontal los datos',
    ],
    calls: ['girar tablas (transponer)'],
  },
  {
    says: ['ponerle nombre a un rango', 'nombre a una celda', 'llamar a las celdas'],
    calls: ['dar nombre a celdas', 'intervalos y expresiones con nombre'],
  },
  {
    says: [
      'nota en la celda',
      'triangulito rojo',
      'comentario en la celda',
      'puntito en la esquina',
      'aviso en la celda',
    ],
    calls: ['insertar y editar comentarios'],
  },
  {
    says: ['ir a la celda', 'saltar a una hoja', 'ir a otra hoja rápido', 'muchas pestañas'],
    calls: ['desplazarse mediante las pestañas', 'ir a la hoja', 'navegador'],
  },
  {
    says: [
      'quitar las líneas grises',
      'cuadrícula de la hoja',
      'no se ven las líneas',
      'imprimir con cuadrícula',
      'líneas al imprimir',
    ],
    calls: ['cuadrícula', 'imprimir detalles de hojas', 'cambiar vistas de tabla'],
  },
  {
    says: [
      'letras de columnas',
      'números de filas no salen',
      'no veo abc',
      'encabezados de columna',
    ],
    calls: ['cabeceras de columnas y filas'],
  },
  // Escribir y formato
  {
    says: [
      'el número se convierte en fecha',
      'cambia a fecha',
      'pone fecha en vez de número',
      '1-2 lo cambia',
      'se cambia solo a mes',
    ],
    calls: ['desactivar los cambios automáticos', 'dar formato a números como texto'],
  },
  { says: ['escribir una fracción', 'tres cuartos'], calls: ['introducir fracciones'] },
  {
    says: [
      'ceros al principio',
      'desaparece el cero',
      'código postal',
      'se pierde el cero',
      'teléfono sin cero',
      'dni con ceros',
      'cero inicial',
      'no deja poner cero',
    ],
    calls: ['ceros a la izquierda'],
  },
  {
    says: [
      'suma no funciona',
      'suma da cero',
      'números a la izquierda',
      'trata como texto',
      'comilla delante del número',
      'apóstrofo',
    ],
    calls: ['convertir texto en números', 'dar formato a números como texto'],
  },
  {
    says: ['número largo', '1e10', 'número de tarjeta se cambia', 'notación científica'],
    calls: ['dar formato a números como texto', 'códigos de formato numérico'],
  },
  {
    says: ['signo de euro', 'poner el peso', 'símbolo de pesos', 'dólares', 'precio con moneda'],
    calls: ['celdas en formato monetario'],
  },
  {
    says: ['poner por ciento', 'porciento', 'descuento', 'iva'],
    calls: ['formato numérico: porcentaje', 'calcular en hojas de cálculo'],
  },
  {
    says: [
      'menos cifras',
      'cuántos decimales',
      'demasiados decimales',
      'números después de la coma',
      'redondeo raro',
      'suma no cuadra por céntimos',
    ],
    calls: ['números con decimales', 'números redondeados'],
  },
  {
    says: ['separador de miles', 'punto de los miles', 'coma en vez de punto', 'decimal con coma'],
    calls: ['códigos de formato numérico', 'opciones de configuración de idioma'],
  },
  {
    says: ['números en rojo', 'negativos en rojo', 'números negativos', 'deudas en rojo'],
    calls: ['resaltar los números negativos'],
  },
  {
    says: [
      'formato de fecha en la celda',
      'fecha sin año',
      'fecha con el día de la semana',
      'mostrar el día',
      'fecha se ve como número',
    ],
    calls: [
      'códigos de formato numérico',
      'formatos numéricos personalizables',
      'formato de celdas',
    ],
  },
  {
    says: [
      'formato propio de número',
      'poner kg detrás',
      'kilos detrás del número',
      'unidad detrás',
      'poner texto detrás del número',
    ],
    calls: ['formatos numéricos personalizables', 'códigos de formato numérico'],
  },
  {
    says: [
      'en rojo si pasa',
      'que se ponga verde',
      'colorear los mayores',
      'pintar vencidos',
      'avisar con color',
      'celdas según',
      'colores según',
      'barras dentro de la celda',
      'flechitas en la celda',
      'iconos en la celda',
    ],
    calls: ['formato condicional', 'barra de datos'],
  },
];
