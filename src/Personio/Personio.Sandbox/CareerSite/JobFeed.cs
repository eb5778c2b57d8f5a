using System.Globalization;
using System.Text;
using System.Xml;
using Personio.Sandbox.Company.Recruiting;

namespace Personio.Sandbox.CareerSite;

/// <summary>Writes the feed. What is empty is left out; a job that is not written in a language keeps its facts and has no text.</summary>
internal static class JobFeed
{
    public const string DefaultLanguage = "de";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>Headings of the two parts of a text, by language.</summary>
    private static readonly Dictionary<string, (string Tasks, string Profile)> Headings = new(StringComparer.Ordinal)
    {
        ["de"] = ("Deine Aufgaben", "Dein Profil"),
        ["en"] = ("Your tasks", "Your profile"),
        ["fr"] = ("Vos missions", "Votre profil"),
        ["es"] = ("Tus tareas", "Tu perfil"),
        ["nl"] = ("Jouw taken", "Jouw profiel"),
        ["it"] = ("Le tue attività", "Il tuo profilo"),
        ["pt"] = ("As tuas funções", "O teu perfil"),
        ["sv"] = ("Dina uppgifter", "Din profil"),
        ["fi"] = ("Tehtäväsi", "Profiilisi"),
        ["pl"] = ("Twoje zadania", "Twój profil"),
        ["cs"] = ("Tvoje úkoly", "Tvůj profil"),
    };

    public static byte[] Write(IReadOnlyList<VacancyRecord> vacancies, string language)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("workzag-jobs");
            foreach (var vacancy in vacancies)
            {
                Write(xml, vacancy, language);
            }

            xml.WriteFullEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, VacancyRecord vacancy, string language)
    {
        xml.WriteStartElement("position");
        xml.WriteElementString("id", vacancy.Id.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("subcompany", vacancy.Office.Subcompany.Name);
        xml.WriteElementString("office", vacancy.Office.Name);
        if (vacancy.IsPartTime)
        {
            xml.WriteStartElement("additionalOffices");
            xml.WriteElementString("office", "Remote");
            xml.WriteEndElement();
        }

        xml.WriteElementString("department", vacancy.Department.Name);
        xml.WriteElementString("recruitingCategory", vacancy.Category.Name);
        xml.WriteElementString("name", vacancy.Name);
        WriteDescriptions(xml, vacancy, language);
        var isStudent = vacancy.Category.Id != RecruitingCatalog.Categories[0].Id;
        xml.WriteElementString("employmentType", isStudent ? "working_student" : "permanent");
        xml.WriteElementString("seniority", isStudent ? "student" : "experienced");
        xml.WriteElementString("schedule", vacancy.IsPartTime ? "full-or-part-time" : "full-time");
        xml.WriteElementString("yearsOfExperience", isStudent ? "lt-1" : "2-5");
        if (!isStudent)
        {
            xml.WriteElementString("keywords", $"{vacancy.Department.Name},{vacancy.Office.Name}");
        }

        xml.WriteElementString("occupation", "other");
        xml.WriteElementString("occupationCategory", "other");
        xml.WriteElementString("createdAt", vacancy.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        WriteSalary(xml, vacancy);
        xml.WriteEndElement();
    }

    private static void WriteDescriptions(XmlWriter xml, VacancyRecord vacancy, string language)
    {
        xml.WriteStartElement("jobDescriptions");
        if (vacancy.Languages.Contains(language) && Headings.TryGetValue(language, out var headings))
        {
            WriteDescription(xml, headings.Tasks, $"<ul><li>{vacancy.Name}</li><li>Forschung &amp; Entwicklung</li></ul>");

            // The end of a CDATA section within one, which has to be taken apart.
            WriteDescription(xml, headings.Profile, "<p>Du liest <code>a[b[0]]>1</code> ohne Mühe.</p>");
        }

        xml.WriteFullEndElement();
    }

    private static void WriteDescription(XmlWriter xml, string heading, string html)
    {
        xml.WriteStartElement("jobDescription");
        xml.WriteElementString("name", heading);
        xml.WriteStartElement("value");
        xml.WriteCData($"\n                {html}\n            ");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSalary(XmlWriter xml, VacancyRecord vacancy)
    {
        if (vacancy.Salary is not { } salary)
        {
            return;
        }

        var isSwiss = vacancy.Office.Subcompany.Currency == "CHF";
        xml.WriteStartElement("salaryInformation");
        xml.WriteElementString("min", salary.ToString("F2", CultureInfo.InvariantCulture));
        xml.WriteElementString("max", "");
        xml.WriteElementString("currencySymbol", isSwiss ? "CHF" : "€");
        xml.WriteElementString("currencyCode", vacancy.Office.Subcompany.Currency);
        xml.WriteElementString("type", "yearly");
        xml.WriteEndElement();
    }
}
