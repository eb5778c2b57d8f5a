namespace Personio.Sandbox.Company.Saving;

/// <summary>Writes a company as JSON: a member for each section, and a line for each item of one.</summary>
internal static class CompanyFileWriter
{
    public static void Write(Stream target, CompanyFile file)
    {
        target.Write("{\n  \"format\": "u8);
        target.WriteByte((byte)('0' + CompanyFile.CurrentFormat));
        foreach (var section in CompanySections.All)
        {
            target.Write(",\n  \""u8);
            target.Write(System.Text.Encoding.UTF8.GetBytes(section.Name));
            target.Write("\": "u8);
            section.Write(target, file);
        }

        target.Write("\n}\n"u8);
    }
}
