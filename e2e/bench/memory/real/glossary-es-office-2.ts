/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsOffice2: readonly GlossaryLine[] = [
  {
    says: ['ventanita suelta', 'panel flotante', 'pegar el panel al borde', 'soltar el panel'],
    calls: ['mostrar, acoplar y ocultar ventanas', 'acoplar y cambiar el tamaño de las ventanas'],
  },
  {
    says: [
      'ver más grande el documento',
      'letra pequeña en pantalla',
      'zoom',
      'zum',
      'ver la página entera',
      'acercar el texto',
      'alejar el texto',
    ],
    calls: ['zum y disposición de vista', 'zum'],
  },
  {
    says: ['quitar la regla', 'regla desapareció', 'regla en centímetros'],
    calls: ['utilizar las reglas', 'unidades de medida'],
  },
  { says: ['pantalla completa en writer', 'ver sin menús'], calls: ['pantalla completa', 'ver'] },
  {
    says: [
      'fondo negro',
      'modo oscuro libreoffice',
      'colores del programa',
      'hoja negra',
      'letra blanca sobre negro',
      'hoja oscura',
      'fondo oscuro',
    ],
    calls: ['colores de la aplicación'],
  },
  {
    says: ['libreoffice en inglés', 'menús en español', 'interfaz en otro idioma'],
    calls: ['opciones de configuración de idioma', 'idiomas (opciones)'],
  },
  {
    says: [
      'escribir parte en otro idioma',
      'texto en inglés',
      'idioma del párrafo',
      'corrector en inglés',
      'documento en dos idiomas',
    ],
    calls: ['seleccionar el idioma del documento'],
  },
  { says: ['árabe', 'hebreo'], calls: ['idiomas que emplean la disposición compleja de textos'] },
  {
    says: ['cambiar pulgadas', 'en milímetros', 'pasar a cm'],
    calls: ['seleccionar unidades de medida'],
  },
  {
    says: [
      'carteles amarillos',
      'globos de ayuda',
      'explicaciones al pasar el ratón',
      'letreros al pasar',
    ],
    calls: ['descripciones emergentes ampliadas'],
  },
  {
    says: ['libreoffice lento', 'va lento writer', 'tarda en abrir libreoffice', 'consume memoria'],
    calls: ['opciones', 'avanzado', 'OpenCL'],
  },
  {
    says: [
      'libreoffice se cierra',
      'writer se cierra',
      'se bloquea writer',
      'libreoffice estropeado',
      'reparar libreoffice',
      'no arranca libreoffice',
    ],
    calls: ['modo a prueba de errores', 'informe de cierres inesperados'],
  },
  {
    says: [
      'buscar actualización',
      'última versión',
      'actualizar el programa',
      'versión de libreoffice',
    ],
    calls: [
      'buscar actualizaciones',
      'actualización por Internet',
      'números de versión y compilación',
    ],
  },
  {
    says: ['añadir funciones', 'plugin', 'instalar diccionario'],
    calls: ['gestor de extensiones'],
  },
  {
    says: ['grabar pasos', 'repetir lo mismo muchas veces', 'hacerlo automático'],
    calls: ['grabar una macro', 'grabar macro'],
  },
  {
    says: [
      'no deja ejecutar la macro',
      'macro bloqueada',
      'aviso de macros',
      'macros desactivadas',
      'macro no funciona',
      'peligro de macros',
    ],
    calls: ['seguridad de macros', 'alerta de seguridad'],
  },
  {
    says: ['visual basic'],
    calls: ['programar LibreOffice', 'secuencias de órdenes', 'propiedades de VBA'],
  },
  { says: ['java', 'jre'], calls: ['avanzado', 'ruta de clases'] },
  { says: ['a través de un proxy', 'libreoffice sin internet'], calls: ['servidor proxy'] },
  {
    says: [
      'pantalla de bienvenida',
      'ventana al abrir libreoffice',
      'lista de documentos al abrir',
    ],
    calls: ['centro de bienvenida'],
  },
  {
    says: ['dictado', 'lector en writer', 'libreoffice para ciegos'],
    calls: ['accesibilidad de LibreOffice', 'herramientas para personas discapacitadas'],
  },
  { says: ['mismo documento dos veces'], calls: ['ventana nueva'] },
  {
    says: [
      'comillas raras',
      'comillas de otra forma',
      'guion largo',
      'raya de diálogo',
      'guion se alarga',
    ],
    calls: ['opciones regionales', 'opciones (corrección automática)'],
  },
  {
    says: [
      'signo de copyright',
      'marca registrada',
      'flechita en el texto',
      'símbolos en el texto',
      'carita en el texto',
      'corazoncito',
    ],
    calls: ['insertar caracteres especiales', 'carácter especial'],
  },
  {
    says: ['pegar de internet', 'al pegar sale feo', 'pegar sin colores', 'pegar como imagen'],
    calls: ['pegar contenido en formatos especiales', 'pegado especial'],
  },
  {
    says: ['mismo formato en otra parte', 'pincel de formato', 'brocha de formato'],
    calls: ['copiar atributos con la herramienta Clonar formato'],
  },
  {
    says: ['limpiar el formato', 'formato raro que no se va'],
    calls: ['deshacer el formato directo de un documento'],
  },
  {
    says: ['tipo de letra cambia en otro ordenador', 'incluir la letra'],
    calls: ['incrustación de tipos de letra', 'tipos de letra'],
  },
  { says: ['letra sustituida', 'sustituir fuente'], calls: ['tipos de letra'] },
  {
    says: [
      'imágenes hacen grande el documento',
      'documento muy pesado',
      'documento ocupa demasiado',
    ],
    calls: ['comprimir imagen'],
  },
  {
    says: ['imagen con zonas', 'mapa con enlaces', 'pinchar en partes de la foto'],
    calls: ['zonas activas pulsables a las imágenes'],
  },
  {
    says: ['poner película', 'película en el documento', 'meter un mp3'],
    calls: ['audio o vídeo'],
  },
  {
    says: ['escanear un papel', 'libreoffice escáner', 'digitalizar'],
    calls: ['escanear', 'insertar una imagen escaneada'],
  },
  {
    says: ['imprimir en gris', 'ahorrar tóner'],
    calls: ['imprimir en blanco y negro', 'imprimir con datos reducidos'],
  },
  {
    says: ['botón de imprimir directo', 'imprimir sin preguntar', 'imprimir rápido'],
    calls: ['imprimir archivo directamente'],
  },
  {
    says: ['elegir impresora en libreoffice', 'impresora de este documento'],
    calls: ['configuración de impresora', 'imprimir'],
  },
  {
    says: ['no imprime hasta el borde', 'imprimir sin márgenes'],
    calls: ['máxima área imprimible de una página'],
  },
  {
    says: [
      'objeto de otro programa',
      'incrustar un archivo',
      'documento dentro de otro que se actualice',
    ],
    calls: ['insertar objeto OLE', 'objeto OLE'],
  },
  {
    says: [
      'enlaces a otros archivos',
      'actualizar enlaces al abrir',
      'foto enlazada no se ve',
      'imagen no aparece al mandar',
    ],
    calls: ['editar enlaces a archivos externos', 'vínculos absolutos y relativos'],
  },
  {
    says: ['línea de órdenes', 'parámetros de arranque', 'convertir desde la consola'],
    calls: ['arranque del software LibreOffice con parámetros'],
  },
  {
    says: ['gestionar plantillas', 'bajar plantillas', 'guardar plantilla'],
    calls: ['plantillas', 'guardar como plantilla'],
  },
  { says: ['columnas en un cuadro'], calls: ['columnas de texto'] },
  {
    says: ['texto vertical japonés', 'chino', 'furigana'],
    calls: ['disposición asiática', 'guía fonética asiática'],
  },
  {
    says: ['página web desde writer', 'crear página web'],
    calls: ['previsualizar en navegador', 'HTML'],
  },
  {
    says: ['buscar palabras parecidas', 'búsqueda aproximada', 'suena parecido'],
    calls: ['búsqueda por similitud'],
  },
  {
    says: ['euros desde pesetas', 'convertir monedas antiguas', 'pasar a euros'],
    calls: ['asistente para conversión de euros'],
  },
  {
    says: ['ligaduras', 'letras especiales de la fuente', 'versalitas'],
    calls: ['OpenType', 'efectos de tipo de letra'],
  },
  { says: ['formulario xml'], calls: ['filtros XML', 'documentos de formulario XML (XForms)'] },
];
