/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGeneral3: readonly GlossaryLine[] = [
  {
    says: ['no me deja escribir', 'no deja modificar', 'está bloqueado para escribir'],
    calls: ['solo lectura', 'desproteger'],
  },
  {
    says: ['guardado automático', 'autoguardado'],
    calls: ['guardar documentos de forma automática'],
  },
  {
    says: ['se cerró sin guardar', 'perdí lo escrito', 'apagón', 'corte de luz'],
    calls: ['recuperación', 'guardar documentos de forma automática'],
  },
  { says: ['pasar a pdf', 'convertir en pdf', 'sacar pdf'], calls: ['exportar a PDF'] },
  {
    says: [
      'abrir un docx',
      'pasar a word',
      'archivos de word',
      'documentos de office',
      'compatible con word',
    ],
    calls: ['Microsoft Office', 'guardar documentos con otros formatos'],
  },
  {
    says: ['volver atrás', 'echar para atrás', 'dar marcha atrás', 'anular lo último'],
    calls: ['deshacer'],
  },
  {
    says: ['link', 'liga', 'hipervínculo', 'enlace a una web', 'vínculo a una web'],
    calls: ['hiperenlace', 'enlace'],
  },
  {
    says: ['tema oscuro', 'modo oscuro', 'fondo negro del programa', 'modo noche'],
    calls: ['colores de la aplicación'],
  },
  {
    says: [
      'barra desaparecida',
      'se me ha ido la barra',
      'desaparecieron los botones',
      'faltan los botones',
    ],
    calls: ['barras de herramientas'],
  },
  {
    says: ['medidas en pulgadas', 'cambiar a centímetros', 'pasar a centímetros'],
    calls: ['unidades de medida'],
  },
  { says: ['excel', 'planilla'], calls: ['hoja de cálculo'] },
  { says: ['casilla', 'cuadrito'], calls: ['celda', 'celdas'] },
  { says: ['suma automática', 'total de la columna', 'autosuma'], calls: ['función SUMA', 'suma'] },
  {
    says: ['números con puntitos', 'salen almohadillas', 'sale numeral'],
    calls: ['anchura de columna'],
  },
  {
    says: [
      'dejar quieta la primera fila',
      'fijar la fila',
      'títulos siempre visibles',
      'congelar filas',
      'inmovilizar paneles',
    ],
    calls: ['inmovilizar filas y columnas'],
  },
  {
    says: [
      'juntar casillas',
      'unir casillas',
      'unir celdas',
      'juntar celdas',
      'separar casillas',
      'partir celda',
    ],
    calls: ['combinar celdas', 'combinar y dividir celdas'],
  },
  {
    says: ['pintar según el valor', 'colorear según', 'color automático', 'semáforo'],
    calls: ['formato condicional'],
  },
  {
    says: ['filas repetidas', 'nombres duplicados', 'filas duplicadas'],
    calls: ['filtro predeterminado', 'valores duplicados'],
  },
  {
    says: ['por orden alfabético', 'poner de la a a la z', 'de mayor a menor'],
    calls: ['ordenar datos'],
  },
  { says: ['ver solo algunos', 'flechitas de las columnas'], calls: ['filtro automático'] },
  {
    says: ['lista para elegir', 'menú desplegable en la celda', 'solo permitir ciertos valores'],
    calls: ['validez del contenido de las celdas'],
  },
  {
    says: ['pasar filas a columnas', 'cambiar filas por columnas', 'darle la vuelta a la tabla'],
    calls: ['transponer'],
  },
  {
    says: ['quita los ceros', 'ceros delante', 'se come el cero'],
    calls: ['ceros a la izquierda'],
  },
  { says: ['dinero', 'euros'], calls: ['formato monetario', 'moneda'] },
  {
    says: ['quitar decimales', 'menos decimales'],
    calls: ['números con decimales', 'números redondeados'],
  },
  { says: ['números que son texto', 'no suma los números'], calls: ['convertir texto en números'] },
  { says: ['separar nombre y apellidos', 'partir columna en dos'], calls: ['texto en columnas'] },
  { says: ['juntar nombre y apellido', 'unir textos'], calls: ['UNIRCADENAS', 'CONCAT'] },
  { says: ['tabla resumen', 'resumir datos', 'tabla cruzada'], calls: ['tabla dinámica'] },
  {
    says: ['días entre fechas', 'calcular la edad', 'restar fechas', 'cuántos días'],
    calls: ['calcular con fechas y horas', 'DIAS'],
  },
  {
    says: ['dólar en la fórmula', 'que no cambie la celda al copiar', 'fijar celda en la fórmula'],
    calls: ['referencias absolutas y relativas'],
  },
  {
    says: ['dos líneas en una casilla', 'intro dentro de la celda', 'varias líneas en una celda'],
    calls: ['saltos de renglón en celdas'],
  },
  {
    says: ['que no toquen las fórmulas', 'bloquear celdas', 'proteger casillas'],
    calls: ['proteger celdas'],
  },
  {
    says: ['repetir los títulos', 'título en cada hoja impresa'],
    calls: ['imprimir filas o columnas en cada página'],
  },
  { says: ['tarta', 'quesito', 'pastel'], calls: ['tipo de gráfico círculo'] },
  { says: ['datos separados por comas', 'separado por punto y coma'], calls: ['archivos CSV'] },
  { says: ['grabar lo que hago', 'repetir tareas', 'automatizar'], calls: ['grabar macro'] },
  { says: ['powerpoint', 'power point'], calls: ['presentación'] },
  { says: ['filmina', 'transparencias de clase', 'diapo'], calls: ['diapositivas'] },
  {
    says: ['poner la presentación', 'ver a toda pantalla la presentación'],
    calls: ['pase de diapositivas'],
  },
  {
    says: ['que se muevan las cosas', 'que entren volando', 'aparecer poco a poco'],
    calls: ['animación', 'efecto'],
  },
  {
    says: ['chuleta del orador', 'apuntes del orador', 'ver mis notas mientras presento'],
    calls: ['consola de presentación'],
  },
  {
    says: ['mismo fondo en todas', 'logo en todas las diapositivas'],
    calls: ['patrón de diapositivas'],
  },
  { says: ['presentación de fotos', 'fotos de las vacaciones'], calls: ['álbum fotográfico'] },
  { says: ['poner música', 'poner un vídeo', 'meter un video'], calls: ['audio o vídeo'] },
  {
    says: ['blanco y negro', 'quitar el color', 'foto gris', 'foto sin color'],
    calls: ['desaturar', 'escala de grises'],
  },
  {
    says: [
      'recortar la foto',
      'cortar la foto',
      'quitar los bordes de la foto',
      'quitar trozo de la foto',
    ],
    calls: ['recortar la imagen'],
  },
  {
    says: [
      'hacer más pequeña la foto',
      'achicar la foto',
      'agrandar la foto',
      'reducir foto',
      'tamaño de la foto',
      'foto más chica',
    ],
    calls: ['escalar la imagen', 'cambiar el tamaño de una imagen'],
  },
  {
    says: ['foto pesa', 'ocupa mucho', 'que pese menos', 'bajar el peso'],
    calls: ['tamaño del archivo', 'comprimir imágenes'],
  },
  {
    says: ['quitar el fondo', 'fondo transparente', 'borrar el fondo', 'foto sin fondo'],
    calls: ['separar un objeto de su fondo', 'guardar imágenes con transparencia', 'canal alfa'],
  },
  { says: ['ojos colorados', 'ojos de diablo'], calls: ['quitar ojos rojos'] },
  { says: ['dar la vuelta a la foto', 'foto del revés', 'como en un espejo'], calls: ['voltear'] },
  {
    says: ['foto torcida', 'enderezar la foto', 'foto de lado', 'girar la foto'],
    calls: ['rotar una imagen', 'rotar'],
  },
  {
    says: [
      'quitar granos',
      'quitar arrugas',
      'borrar manchas de la cara',
      'quitar una mancha',
      'borrar una persona',
    ],
    calls: ['sanear', 'clonar'],
  },
  {
    says: ['foto borrosa', 'foto movida', 'sacar nitidez', 'más nítida', 'foto desenfocada'],
    calls: ['enfocar'],
  },
  {
    says: ['difuminar', 'poner borroso', 'emborronar la cara', 'tapar una cara'],
    calls: ['desenfoque', 'pixelizar'],
  },
  {
    says: ['foto oscura', 'salió oscura', 'aclarar la foto'],
    calls: ['brillo y contraste', 'niveles', 'exposición'],
  },
  {
    says: ['foto amarillenta', 'colores raros en la foto', 'tono azulado'],
    calls: ['balance de blancos', 'balance de color'],
  },
  {
    says: ['bote de pintura', 'cubo de pintura', 'rellenar con color', 'botecito'],
    calls: ['relleno de cubeta'],
  },
  { says: ['cuentagotas', 'gotero', 'coger un color', 'copiar un color'], calls: ['recoge-color'] },
  { says: ['goma'], calls: ['goma de borrar'] },
  {
    says: ['recortar una silueta', 'recortar persona', 'seguir el borde'],
    calls: ['tijeras inteligentes'],
  },
  {
    says: ['bordes suaves', 'suavizar el borde', 'borde degradado'],
    calls: ['difuminado', 'difuminar borde'],
  },
  { says: ['mezcla de dos colores', 'fundido de colores'], calls: ['degradado'] },
  {
    says: ['hojas superpuestas', 'pegar todo en una sola capa', 'juntar capas', 'unir capas'],
    calls: ['combinar las capas visibles', 'aplanar la imagen'],
  },
  {
    says: ['foto encima de otra', 'montaje', 'poner dos fotos juntas'],
    calls: ['combinar imágenes', 'abrir como capas'],
  },
  {
    says: ['recortar en círculo', 'esquinas curvas', 'puntas redondas'],
    calls: ['esquinas redondeadas'],
  },
  { says: ['sombra detrás de las letras', 'sombrita'], calls: ['sombra arrojada', 'sombra base'] },
  { says: ['puntos en la foto', 'granulada'], calls: ['reducción de ruido'] },
  { says: ['poner delante', 'pasar al frente', 'que quede encima'], calls: ['traer al frente'] },
  { says: ['poner detrás', 'mandar atrás', 'que quede debajo'], calls: ['enviar al fondo'] },
  {
    says: ['mover varias cosas a la vez', 'que vayan juntas las formas', 'pegar dibujos entre sí'],
    calls: ['agrupar objetos'],
  },
  {
    says: ['guardar como jpg', 'pasar a jpg', 'sacar en png'],
    calls: ['exportar como', 'exportar archivo'],
  },
  {
    says: ['ventanas del gimp desaparecidas', 'se me han perdido las herramientas'],
    calls: ['ventanas y los diálogos que faltan'],
  },
];
