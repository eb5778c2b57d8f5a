using System.Globalization;
using System.Reflection;
using Architecture.Tests.Repository;
using GraphQL.AspNetCore;
using GraphQL.Data;

namespace Architecture.Tests.Documents;

/// <summary>docs/engine/limits.md has every limit on documents, variables and responses with the default that holds.</summary>
public sealed class LimitReferenceTests
{
    private const string Page = "docs/engine/limits.md";

    [Fact]
    public void Limit_OnADocument_StandsWithItsDefault()
    {
        var page = SourceTree.Read(Page);
        Limits(new GraphQLLimits()).Concat(Limits(FilterLimits.Default)).Concat(Limits(SortLimits.Default))
            .Where(limit => !Rows(page, limit.Name).Any(row => row.Contains(limit.Default, StringComparison.Ordinal)))
            .Select(limit => $"{limit.Name}, whose default is {limit.Default}")
            .ShouldBeNone($"{Page} lacks a limit, or has another default.");
    }

    private static IEnumerable<(string Name, string Default)> Limits(object limits) => limits.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType == typeof(int) || property.PropertyType == typeof(long) || property.PropertyType == typeof(double))
        .Select(property => (property.Name, Written(Convert.ToInt32(property.GetValue(limits), CultureInfo.InvariantCulture))));

    private static IEnumerable<string> Rows(string page, string limit) => page.Split('\n')
        .Where(line => line.StartsWith($"| `{limit}`", StringComparison.Ordinal) || line.Contains($".{limit}` |", StringComparison.Ordinal));

    // As the page's cells are written: "| 15,000 |", "| 256 KiB |", "| 32 MiB |".
    private static string Written(int value) => value switch
    {
        >= 1024 * 1024 when value % (1024 * 1024) == 0 => $"| {value / (1024 * 1024)} MiB |",
        >= 32 * 1024 when value % 1024 == 0 => $"| {value / 1024} KiB |",
        _ => $"| {value.ToString("N0", CultureInfo.InvariantCulture)} |",
    };
}
