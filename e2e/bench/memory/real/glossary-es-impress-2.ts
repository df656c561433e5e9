/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsImpress2: readonly GlossaryLine[] = [
  {
    says: [
      'juntar dibujos',
      'dibujos unidos',
      'mover todo junto',
      'varias formas en una',
      'separar el grupo',
      'deshacer el grupo',
    ],
    calls: ['agrupar objetos', 'desagrupar'],
  },
  {
    says: [
      'fusionar formas',
      'cortar una forma con otra',
      'recortar una forma',
      'restar formas',
      'sumar formas',
    ],
    calls: ['combinar objetos y construir formas', 'unir', 'substraer'],
  },
  {
    says: [
      'pasar delante',
      'traer encima',
      'figura encima',
      'figura detrás',
      'orden de los dibujos',
    ],
    calls: ['traer al frente', 'organizar', 'enviar al fondo'],
  },
  {
    says: ['no puedo seleccionar lo de abajo', 'coger lo de debajo', 'objeto tapado'],
    calls: ['seleccionar objetos subyacentes'],
  },
  {
    says: [
      'alinear dibujos',
      'misma distancia entre',
      'repartir igual',
      'poner a la misma altura',
      'centrar dibujos',
    ],
    calls: ['organizar, alinear y distribuir objetos', 'alinear objetos'],
  },
  {
    says: [
      'repetir una figura',
      'copias en círculo',
      'muchas copias de una forma',
      'copiar figura varias veces',
    ],
    calls: ['duplicar objetos'],
  },
  {
    says: [
      'girar una figura',
      'rotar dibujo',
      'girar una imagen en draw',
      'voltear figura',
      'inclinar una figura',
    ],
    calls: ['girar objetos', 'giro'],
  },
  {
    says: ['transformar una figura en otra', 'figura intermedia'],
    calls: ['disolvencia de dos objetos'],
  },
  {
    says: ['dibujo en tres dimensiones', 'cilindro', 'bola en 3d', 'figura en 3d'],
    calls: [
      'convertir objetos 2D en curvas, polígonos y objetos 3D',
      'montaje de objetos 3D',
      'configuración 3D',
    ],
  },
  {
    says: ['color propio', 'color de la empresa', 'color rgb', 'código de color exacto'],
    calls: ['definir colores personalizados', 'seleccionar un color nuevo'],
  },
  {
    says: [
      'cambiar un color por otro en el dibujo',
      'quitar un color de la imagen',
      'color transparente de la imagen',
    ],
    calls: ['sustituir colores', 'reemplazar color'],
  },
  {
    says: ['color que cambia en la figura', 'difuminado en la forma'],
    calls: ['crear rellenos de degradados'],
  },
  { says: ['figura transparente', 'que se vea a través'], calls: ['transparencia'] },
  { says: ['sombra a la figura', 'sombra al cuadro'], calls: ['sombra'] },
  {
    says: ['relleno de rayitas', 'relleno con puntos', 'textura de la figura'],
    calls: ['trama', 'motivo'],
  },
  {
    says: ['redondear las esquinas de un cuadro', 'rectángulo redondo'],
    calls: ['crear esquinas redondeadas'],
  },
  {
    says: ['medida exacta', 'tamaño exacto', 'figura de 5 cm', 'posición exacta'],
    calls: ['posición y tamaño'],
  },
  {
    says: ['acotar', 'medidas en el plano', 'poner la medida', 'flecha con medida'],
    calls: ['cotas'],
  },
  { says: ['escala del plano', 'dibujar a escala'], calls: ['opciones de dibujo', 'escala'] },
  {
    says: ['hojas transparentes en draw', 'capas en el dibujo'],
    calls: ['trabajar con capas', 'insertar capas', 'acerca de las capas'],
  },
  {
    says: ['foto a dibujo vectorial', 'pixeles a líneas', 'logo escalable'],
    calls: ['convertir imágenes de mapa de bits en vectoriales'],
  },
  {
    says: ['letras como dibujo', 'editar la forma de las letras'],
    calls: ['convertir caracteres de texto en objetos de dibujo'],
  },
  {
    says: [
      'cuadrícula al dibujar',
      'que se ajuste a la cuadrícula',
      'pegar a la cuadrícula',
      'líneas guía en draw',
    ],
    calls: ['retícula y líneas guía', 'cuadrícula'],
  },
  {
    says: [
      'letras en arco',
      'título artístico',
      'texto decorativo',
      'título con forma',
      'texto en onda',
      'letras con relieve',
    ],
    calls: ['Fontwork para texto gráfico'],
  },
  {
    says: ['gif con movimiento', 'dibujo animado en impress'],
    calls: ['crear imágenes GIF animadas', 'exportar animaciones en formato GIF'],
  },
  {
    says: ['editar un pdf', 'modificar pdf', 'abrir un pdf para cambiarlo', 'escribir en un pdf'],
    calls: ['PDF', 'instrucciones para utilizar LibreOffice Draw'],
  },
  {
    says: [
      'foto más clara en el documento',
      'brillo de la imagen',
      'foto en gris en el documento',
      'filtros de imagen',
    ],
    calls: ['barra de filtros de imagen', 'modo de gráficos'],
  },
  // Fórmulas matemáticas
  {
    says: [
      'ecuaciones',
      'fórmula matemática',
      'símbolos de matemáticas',
      'fórmula de física',
      'poner una fórmula en el texto',
    ],
    calls: ['instrucciones para utilizar LibreOffice Math', 'fórmula'],
  },
  {
    says: ['quebrado en la fórmula', 'raya de fracción', 'numerador', 'dividir en la fórmula'],
    calls: ['operadores unarios y binarios', 'LibreOffice Math ejemplos'],
  },
  { says: ['raíz'], calls: ['raíz cuadrada', 'funciones'] },
  {
    says: ['integral', 'sumatorio', 'desde hasta', 'productorio'],
    calls: ['trabajar con límites', 'operadores'],
  },
  {
    says: ['paréntesis grandes', 'corchete grande', 'paréntesis que crezcan', 'llave grande'],
    calls: ['insertar corchetes', 'corchetes y agrupación'],
  },
  { says: ['alfa y beta', 'omega', 'símbolo de infinito'], calls: ['símbolos', 'otros símbolos'] },
  { says: ['filas y columnas en la fórmula', 'determinante'], calls: ['matriz'] },
  {
    says: ['exponente en la fórmula', 'subíndice en la fórmula', 'numerito en la fórmula'],
    calls: ['índices y exponentes', 'símbolos con índices'],
  },
  {
    says: ['flecha encima', 'sombrero', 'raya encima de la letra', 'barra encima'],
    calls: ['atributos'],
  },
  {
    says: [
      'varias líneas en la fórmula',
      'igual debajo de igual',
      'alinear los iguales',
      'sistema de ecuaciones',
    ],
    calls: ['introducir saltos de línea', 'alinear manualmente partes de las fórmulas'],
  },
  { says: ['texto normal en la fórmula', 'palabras en la ecuación'], calls: ['introducir texto'] },
  {
    says: ['fórmula más grande', 'letra de la fórmula', 'tamaño de la ecuación'],
    calls: ['tamaños de los tipos de letra', 'tipos de letra'],
  },
  { says: ['fórmulas de química', 'reacción química'], calls: ['fórmulas químicas'] },
  { says: ['espacio en la fórmula', 'separar en la fórmula'], calls: ['espaciado', 'formato'] },
  {
    says: ['conjunto vacío', 'unión de conjuntos', 'intersección'],
    calls: ['operadores de conjuntos'],
  },
  { says: ['mayor o igual', 'flecha de implica'], calls: ['relaciones'] },
  { says: ['fórmula de otro archivo', 'mathml', 'latex'], calls: ['importar fórmula'] },
  // Bases de datos
  {
    says: [
      'crear base de datos',
      'mdb',
      'guardar clientes',
      'fichero de clientes',
      'lista de socios',
      'base para mis clientes',
    ],
    calls: [
      'crear una base de datos',
      'asistente para bases de datos',
      'conexión con Microsoft Access',
    ],
  },
  {
    says: ['excel como base de datos', 'libreta como base', 'usar una hoja como base'],
    calls: [
      'Spreadsheet Database Connection',
      'orígenes de datos en LibreOffice',
      'registrar una libreta de direcciones',
    ],
  },
  {
    says: ['conectar con mysql', 'mariadb', 'servidor de datos', 'base de datos de la empresa'],
    calls: ['conexión con MariaDB y MySQL', 'conexión con ODBC'],
  },
  {
    says: [
      'ficha para rellenar',
      'pantalla para meter datos',
      'casillas para marcar',
      'formulario para rellenar',
    ],
    calls: ['trabajo con formularios', 'asistente para formularios', 'controles de formulario'],
  },
  {
    says: [
      'casilla de verificación',
      'lista desplegable en documento',
      'botón que haga algo',
      'caja para elegir',
    ],
    calls: ['controles de formulario', 'insertar y editar botones'],
  },
  {
    says: ['formulario no me deja escribir', 'salir del modo de diseño', 'controles no funcionan'],
    calls: ['activar o desactivar modo diseño'],
  },
  {
    says: ['pdf para rellenar', 'formulario pdf', 'pdf con casillas'],
    calls: ['trabajo con formularios', 'exportar a PDF'],
  },
  {
    says: [
      'preguntar a la base',
      'sacar solo unos clientes',
      'buscar en la base',
      'cruzar tablas de la base',
    ],
    calls: ['trabajo con consultas', 'diseño de consulta'],
  },
  {
    says: ['imprimir datos de la base'],
    calls: ['creación de informes', 'asistente para informes'],
  },
  {
    says: ['relacionar tablas', 'unir tablas de la base', 'clave ajena'],
    calls: ['relaciones', 'diseño de tabla'],
  },
  {
    says: ['clave primaria', 'código que no se repita', 'autonumérico'],
    calls: ['clave principal', 'diseño de tabla'],
  },
  { says: ['nuevos campos en la base', 'campo obligatorio'], calls: ['diseño de tabla'] },
  {
    says: ['libreta de direcciones en writer', 'agenda de direcciones para cartas'],
    calls: ['registrar una libreta de direcciones', 'origen de datos de direcciones'],
  },
  { says: ['sql'], calls: ['ejecución de órdenes de SQL', 'ejecutar instrucción SQL'] },
  {
    says: ['pasar la base a otro', 'exportar la base', 'copiar una tabla de la base'],
    calls: ['importar y exportar datos en Base', 'copiar tabla'],
  },
  {
    says: ['encontrar un registro', 'buscar una ficha', 'filtro en el formulario'],
    calls: [
      'buscar registro',
      'buscar en tablas y formularios',
      'buscar con un filtro de formularios',
    ],
  },
];
