using System.Globalization;
using System.Text;

namespace Personio.Sandbox.Company.Documents;

/// <summary>A PDF of one page that says what it is: the file of a document that nobody ever uploaded.</summary>
internal static class SamplePdf
{
    public static byte[] Draw(string text)
    {
        var shown = new string([.. text.Select(character => character is >= ' ' and <= '~' and not ('(' or ')' or '\\') ? character : '.')]);
        var page = $"BT /F1 18 Tf 60 760 Td ({shown}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {page.Length}>>\nstream\n{page}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var index = 0; index < objects.Length; index++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}trailer\n");
        pdf.Append(CultureInfo.InvariantCulture, $"<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
