using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.CareerSite;

/// <summary>
/// Reads the career site's feed, element by element and forward only. No document type and no entities of its own: the feed has none, and they are how XML
/// makes a reader fetch or grow. Elements that are not known are passed over.
/// </summary>
internal sealed class JobFeedReader
{
    private const string Root = "workzag-jobs";
    private const int MaxPositions = 10_000;
    private const int MaxParts = 100;
    private const int MaxDepth = 32;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = HttpAttempt.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly HashSet<string> TextFields = new(StringComparer.Ordinal)
    {
        "id", "name", "subcompany", "office", "department", "recruitingCategory", "employmentType", "seniority", "schedule", "yearsOfExperience",
        "keywords", "occupation", "occupationCategory", "createdAt",
    };

    private readonly XmlReader xml;
    private readonly string endpoint;
    private readonly Func<string, Uri> pageOf;

    private JobFeedReader(XmlReader xml, string endpoint, Func<string, Uri> pageOf)
    {
        this.xml = xml;
        this.endpoint = endpoint;
        this.pageOf = pageOf;
    }

    /// <summary>All positions of a feed.</summary>
    /// <exception cref="PersonioBadResponseException">It is no such feed: an empty board is an empty feed, anything else is a failure.</exception>
    public static IReadOnlyList<JobPosition> Read(ReadOnlyMemory<byte> feed, string endpoint, Func<string, Uri> pageOf)
    {
        try
        {
            using var bytes = MemoryMarshal.TryGetArray(feed, out var rented)
                ? new MemoryStream(rented.Array!, rented.Offset, rented.Count, writable: false)
                : new MemoryStream(feed.ToArray(), writable: false);
            using var reader = XmlReader.Create(bytes, Settings);
            return new JobFeedReader(reader, endpoint, pageOf).ReadPositions();
        }
        catch (XmlException)
        {
            // The reader's own text quotes the feed.
            throw PersonioErrors.BadResponse(endpoint, "its XML is broken, too large, or has a document type.");
        }
    }

    private List<JobPosition> ReadPositions()
    {
        xml.MoveToContent();
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName != Root)
        {
            throw PersonioErrors.BadResponse(endpoint, $"it is not a feed of jobs: its outermost element is not {Root}.");
        }

        var positions = new List<JobPosition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReadChildren(name =>
        {
            if (name != "position")
            {
                return false;
            }

            var position = ReadPosition();
            if (seen.Add(position.Id))
            {
                positions.Add(position);
            }

            return positions.Count <= MaxPositions ? true : throw PersonioErrors.BadResponse(endpoint, $"it has more than {MaxPositions} positions.");
        });
        return positions;
    }

    private JobPosition ReadPosition()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var offices = new List<string>();
        var descriptions = new List<JobDescription>();
        JobSalary? salary = null;
        ReadChildren(name =>
        {
            switch (name)
            {
                case "additionalOffices":
                    ReadChildren(inner => inner == "office" && Add(offices, ReadText()));
                    break;
                case "jobDescriptions":
                    ReadChildren(inner => inner == "jobDescription" && Add(descriptions, ReadDescription()));
                    break;
                case "salaryInformation":
                    salary = ReadSalary();
                    break;
                default:
                    return TextFields.Contains(name) && (texts[name] = ReadText()) is not null;
            }

            return true;
        });
        return Create(texts, salary, offices, descriptions);
    }

    private JobPosition Create(Dictionary<string, string> texts, JobSalary? salary, List<string> offices, List<JobDescription> descriptions)
    {
        if (Text("id") is not { } id || !PersonioIds.IsNumeric(id))
        {
            throw PersonioErrors.BadResponse(endpoint, "it holds a position without a number.");
        }

        return new JobPosition
        {
            Id = id,
            Name = Text("name") ?? string.Empty,
            Page = pageOf(id),
            Subcompany = Text("subcompany"),
            Office = Text("office"),
            AdditionalOffices = offices,
            Department = Text("department"),
            RecruitingCategory = Text("recruitingCategory"),
            Descriptions = descriptions,
            EmploymentType = Text("employmentType"),
            Seniority = Text("seniority"),
            Schedule = Text("schedule"),
            YearsOfExperience = Text("yearsOfExperience"),
            Keywords = Text("keywords")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Occupation = Text("occupation"),
            OccupationCategory = Text("occupationCategory"),
            Salary = salary,
            CreatedAt = PersonioTime.ToTimestamp(Text("createdAt")),
        };

        string? Text(string name) => texts.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
    }

    private JobDescription ReadDescription()
    {
        string? heading = null;
        var html = string.Empty;
        ReadChildren(name => name switch
        {
            "name" => (heading = ReadText()) is not null,
            "value" => (html = ReadText()) is not null,
            _ => false,
        });
        return new JobDescription(heading, html);
    }

    private JobSalary ReadSalary()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadChildren(name => name is "min" or "max" or "currencyCode" or "type" && (texts[name] = ReadText()) is not null);
        return new JobSalary(Amount("min"), Amount("max"), Word("currencyCode"), Word("type"));

        string? Word(string name) => texts.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

        decimal? Amount(string name) =>
            decimal.TryParse(Word(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    /// <summary>The text of the element that the reader stands on, without the blanks around it.</summary>
    private string ReadText()
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return string.Empty;
        }

        return xml.ReadElementContentAsString().Trim();
    }

    /// <summary>Goes through the elements within the one that the reader stands on, and past its end.</summary>
    /// <param name="read">Reads the element of this name and returns true, or returns false without having read.</param>
    private void ReadChildren(Func<string, bool> read)
    {
        if (xml.Depth > MaxDepth)
        {
            throw PersonioErrors.BadResponse(endpoint, "its elements lie too deep within each other.");
        }

        var isEmpty = xml.IsEmptyElement;
        xml.ReadStartElement();
        if (isEmpty)
        {
            return;
        }

        while (xml.MoveToContent() is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            if (xml.NodeType != XmlNodeType.Element || !read(xml.LocalName))
            {
                xml.Skip();
            }
        }

        xml.ReadEndElement();
    }

    private bool Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return list.Count <= MaxParts ? true : throw PersonioErrors.BadResponse(endpoint, $"a position has more than {MaxParts} parts of a kind.");
    }
}
