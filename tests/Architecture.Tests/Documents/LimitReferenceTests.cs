using System.Globalization;
using System.Reflection;
using Architecture.Tests.Repository;
using GraphQL.AspNetCore;
using GraphQL.Data;
using GraphQL.Federation;

namespace Architecture.Tests.Documents;

/// <summary>docs/engine/limits.md has every limit there is, with the default that holds.</summary>
public sealed class LimitReferenceTests
{
    private const string Page = "docs/engine/limits.md";

    [Fact]
    public void Limit_OfAnything_StandsWithItsDefault()
    {
        var page = SourceTree.Read(Page).Split('\n');
        Limits(new GraphQLLimits(), owner: null)
            .Concat(Limits(FilterLimits.Default, nameof(UseFilteringAttribute)))
            .Concat(Limits(SortLimits.Default, nameof(UseSortingAttribute)))
            .Concat(Limits(new GraphQLUploadOptions(), nameof(GraphQLUploadOptions)))
            .Concat(Limits(new GraphQLWebSocketOptions(), nameof(GraphQLWebSocketOptions)))
            .Concat(Limits(new FederationOptions(), nameof(FederationOptions)))
            .Where(limit => !page.Any(row => row.StartsWith($"| `{limit.Name}`", StringComparison.Ordinal) && row.Contains(limit.Default, StringComparison.Ordinal)))
            .Select(limit => $"{limit.Name}, whose default is {limit.Default}")
            .ShouldBeNone($"{Page} lacks a limit, or has another default.");
    }

    private static IEnumerable<(string Name, string Default)> Limits(object limits, string? owner)
    {
        foreach (var property in limits.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = owner is null ? property.Name : $"{owner}.{property.Name}";
            switch (property.GetValue(limits))
            {
                case (int or long or double) and var number:
                    yield return (name, Written(Convert.ToInt32(number, CultureInfo.InvariantCulture)));
                    break;
                case TimeSpan time when owner is not null:
                    yield return (name, $"| {time.TotalSeconds} s |");
                    break;
            }
        }
    }

    // As the page's cells are written: "| 15,000 |", "| 256 KiB |", "| 32 MiB |".
    private static string Written(int value) => value switch
    {
        >= 1024 * 1024 when value % (1024 * 1024) == 0 => $"| {value / (1024 * 1024)} MiB |",
        >= 16 * 1024 when value % 1024 == 0 => $"| {value / 1024} KiB |",
        _ => $"| {value.ToString("N0", CultureInfo.InvariantCulture)} |",
    };
}
