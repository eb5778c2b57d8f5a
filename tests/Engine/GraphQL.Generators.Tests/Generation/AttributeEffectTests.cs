using System.Reflection;
using GraphQL.Data;
using GraphQL.DataLoader;
using GraphQL.Federation;

namespace GraphQL.Generators.Tests.Generation;

/// <summary>No attribute, and nothing that one can be told, is without effect.</summary>
public sealed class AttributeEffectTests
{
    public static TheoryData<string> Names => [.. AttributeCases.All.Keys];

    [Fact]
    public void Cases_OfAttributes_AreOfAllThereAre() =>
        AttributeCases.All.Keys.Order(StringComparer.Ordinal).ShouldBe(Elements().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Attribute_ThatIsLeftOut_ChangesWhatIsGenerated(string name)
    {
        var source = AttributeCases.All[name];
        var before = source[..source.IndexOf('‹', StringComparison.Ordinal)];
        var after = source[(source.IndexOf('›', StringComparison.Ordinal) + 1)..];
        var given = GeneratorRun.Of(source.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal));
        var without = GeneratorRun.Of(before + after);

        given.CompilerFindings.ShouldBeEmpty();
        Told(given).ShouldNotBe(Told(without));
    }

    private static string Told(GeneratorRun run) =>
        string.Join('\n', run.Reported.Select(d => d.ToString()).Concat(run.Files.Select(f => $"{f.HintName}\n{f.SourceText}")));

    // "UsePaging", and "UsePaging.MaxPageSize".
    private static IEnumerable<string> Elements() =>
        new[] { typeof(QueryTypeAttribute), typeof(UsePagingAttribute), typeof(DataLoaderAttribute), typeof(KeyAttribute) }
            .SelectMany(t => t.Assembly.GetExportedTypes())
            .Where(t => t.IsSubclassOf(typeof(Attribute)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(p => $"{NameOf(t)}.{p.Name}").Prepend(NameOf(t)));

    private static string NameOf(Type attribute)
    {
        var name = attribute.Name.Split('`')[0];
        return name[..^nameof(Attribute).Length] + (attribute.IsGenericType ? "<T>" : "");
    }
}
