using System.Reflection;
using Architecture.Tests.Repository;
using GraphQL;
using GraphQL.Data;
using GraphQL.DataLoader;
using GraphQL.Federation;

namespace Architecture.Tests.Documents;

/// <summary>docs/engine/attributes.md has every attribute of the engine, where it may stand and what it can be told.</summary>
public sealed class AttributeReferenceTests
{
    private const string Page = "docs/engine/attributes.md";

    private static readonly (AttributeTargets Target, string Word)[] Words =
    [
        (AttributeTargets.Assembly, "assembly"),
        (AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum, "type"),
        (AttributeTargets.Class, "class"),
        (AttributeTargets.Struct, "struct"),
        (AttributeTargets.Interface, "interface"),
        (AttributeTargets.Enum, "enum"),
        (AttributeTargets.Property, "property"),
        (AttributeTargets.Method, "method"),
        (AttributeTargets.Parameter, "parameter"),
        (AttributeTargets.Field, "enum value"),
    ];

    [Fact]
    public void Attribute_OfTheEngine_HasOneRow() => Attributes().Select(NameOf).Order(StringComparer.Ordinal)
        .ShouldBe(Rows().Select(row => row.Name).Order(StringComparer.Ordinal), $"{Page} lacks an attribute, or has one that is gone.");

    [Fact]
    public void Row_OfAnAttribute_SaysWhereItMayStand() => Attributes()
        .Where(attribute => RowOf(attribute).Places != PlacesOf(attribute))
        .Select(attribute => $"{NameOf(attribute)}: {PlacesOf(attribute)}")
        .ShouldBeNone($"{Page} says another place than the attribute itself.");

    [Fact]
    public void Row_OfAnAttribute_NamesItsSettings() => Attributes()
        .SelectMany(attribute => attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.CanWrite && !RowOf(attribute).Text.Contains($"`{property.Name}`", StringComparison.Ordinal))
            .Select(property => $"{NameOf(attribute)}: {property.Name}"))
        .ShouldBeNone($"{Page} lacks something that an attribute can be told.");

    private static IEnumerable<Type> Attributes() =>
        new[] { typeof(QueryTypeAttribute), typeof(UsePagingAttribute), typeof(DataLoaderAttribute), typeof(KeyAttribute) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.IsSubclassOf(typeof(Attribute)));

    private static string NameOf(Type attribute)
    {
        var name = attribute.Name.Split('`')[0];
        return $"[{name[..^nameof(Attribute).Length]}{(attribute.IsGenericType ? "<T>" : "")}]";
    }

    private static string PlacesOf(Type attribute)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;
        var left = usage.ValidOn;
        var words = new List<string>();
        foreach (var (target, word) in Words)
        {
            if ((left & target) == target)
            {
                words.Add(word);
                left &= ~target;
            }
        }

        return string.Join(", ", words) + (usage.AllowMultiple ? "; repeatable" : "");
    }

    private static (string Name, string Places, string Text) RowOf(Type attribute) => Rows().FirstOrDefault(row => row.Name == NameOf(attribute));

    // "| `[Name]` | class, struct | what it does | page |".
    private static IEnumerable<(string Name, string Places, string Text)> Rows() => SourceTree.ReadLines(Page)
        .Where(line => line.StartsWith("| `[", StringComparison.Ordinal))
        .Select(line => line.Split('|'))
        .Select(cells => (cells[1].Trim().Trim('`'), cells[2].Trim(), cells[3]));
}
