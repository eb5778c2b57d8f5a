using System.Text;
using GraphQL.Schema;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Access;

/// <summary>docs/data-protection.md: what personal data the graph has, and who may have it, as the schema's tags say.</summary>
public sealed class DataProtectionReportTests
{
    private const string Page = "docs/data-protection.md";

    private static readonly (string Tag, string Permission, string Title)[] Classes =
    [
        ("pii:health", "health", "Health"),
        ("pii:pay", "pay", "Pay"),
        ("pii", "read", "Other personal data"),
    ];

    [Fact]
    public void Report_AgainstTheSchema_IsUpToDate()
    {
        var file = RepositoryFiles.PathOf(Page);
        var report = Write();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, report);
        }

        File.ReadAllText(file).ShouldBe(report, $"The tags changed. Set UPDATE_SNAPSHOTS=1 to write them to {Page}.");
    }

    private static string Write()
    {
        var report = new StringBuilder(
            """
            # Personal data in the graph

            *Written from the tags of the schema by a test; do not edit it by hand. [Access](access.md) says how callers get permissions.*

            A tag on a type holds for every place that leads to it. To filter or order by a field needs what the field itself needs, and a gateway's references meet
            the same rules. What Personio's own credential may not read never arrives here at all.


            """);
        foreach (var (tag, permission, title) in Classes)
        {
            report.Append($"## {title}\n\nTag `{tag}`, permission `{permission}`.\n\n| where | what it is |\n| --- | --- |\n");
            foreach (var (place, what) in Places(tag).OrderBy(place => place.Place, StringComparer.Ordinal))
            {
                report.Append($"| `{place}` | {what} |\n");
            }

            report.Append('\n');
        }

        report.Append("## Nobody's\n\nThese types say nothing about a person, on purpose: ");
        report.Append(string.Join(", ", SchemaUnderTest.Nobodys.Select(name => $"`{name}`"))).Append(".\n");
        return report.ToString();
    }

    private static IEnumerable<(string Place, string What)> Places(string tag)
    {
        foreach (var type in SchemaUnderTest.Schema.Types.OfType<ObjectType>())
        {
            if (SchemaUnderTest.TagsOf(type).Contains(tag, StringComparer.Ordinal))
            {
                yield return (type.Name, $"all of it: {FirstSentence(type.Description)}");
            }

            foreach (var field in type.Fields)
            {
                if (SchemaUnderTest.TagsOf(field).Contains(tag, StringComparer.Ordinal))
                {
                    yield return (field.Coordinate, FirstSentence(field.Description));
                }

                foreach (var argument in field.Arguments.Where(argument => SchemaUnderTest.TagsOf(argument).Contains(tag, StringComparer.Ordinal)))
                {
                    yield return ($"{field.Coordinate}({argument.Name}:)", FirstSentence(argument.Description));
                }
            }
        }
    }

    private static string FirstSentence(string? text)
    {
        var line = (text ?? "").ReplaceLineEndings(" ").Trim();
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? line.TrimEnd('.') : line[..end]).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
