using System.Text.RegularExpressions;
using GraphQL.Schema;

namespace Personio.Subgraph.Tests.Access;

/// <summary>Every field of the schema is classed: by a tag of its own or of its type, by everything that leads to it, or as nobody's on purpose.</summary>
public sealed partial class PersonalDataTests
{
    private static IReadOnlySet<string> Nobodys => SchemaUnderTest.Nobodys;

    [Fact]
    public void Field_OfTheSchema_IsClassed()
    {
        var covered = Covered();
        var unclassed = SchemaUnderTest.DataTypes
            .Where(type => !covered.Contains(type.Name))
            .SelectMany(type => type.Fields)
            .Where(field => !Nobodys.Contains(field.DeclaringType!.Name) && !Nobodys.Contains(field.Coordinate) && SchemaUnderTest.TagsOf(field).Count == 0)
            .Select(field => field.Coordinate);

        unclassed.ShouldBeEmpty("Tag the type or the field: [Tag(\"pii\")], [Tag(\"pii:health\")] or [Tag(\"pii:pay\")]; or say here that it is nobody's.");
    }

    [Fact]
    public void Type_ThatIsNobodys_IsThereAndHasNoTag() => Nobodys
        .Where(name => name.Contains('.', StringComparison.Ordinal)
            ? !SchemaUnderTest.DataTypes.SelectMany(type => type.Fields).Any(field => field.Coordinate == name && SchemaUnderTest.TagsOf(field).Count == 0)
            : !SchemaUnderTest.DataTypes.Any(type => type.Name == name && SchemaUnderTest.TagsOf(type).Count == 0))
        .ShouldBeEmpty();

    [Fact]
    public void Tag_OfAnything_IsAKindOfPersonalData() => SchemaUnderTest.DataTypes
        .SelectMany(type => SchemaUnderTest.TagsOf(type).Concat(type.Fields.SelectMany(SchemaUnderTest.TagsOf)))
        .Distinct()
        .Except(["pii", "pii:health", "pii:pay"], StringComparer.Ordinal)
        .ShouldBeEmpty("A tag that is misspelt protects nothing.");

    /// <summary>A word that says what it is about needs the tag that says so as well.</summary>
    [Fact]
    public void Field_WithATellingName_HasTheTagForIt()
    {
        var missing = SchemaUnderTest.DataTypes.Where(type => !Nobodys.Contains(type.Name)).SelectMany(type => type.Fields)
            .Where(field => !Nobodys.Contains(field.Coordinate))
            .Where(field => (Pay().IsMatch(field.Name) && !Has(field, "pii:pay")) || (Health().IsMatch(field.Name) && !Has(field, "pii:health")))
            .Select(field => field.Coordinate);

        missing.ShouldBeEmpty();
    }

    private static bool Has(FieldDefinition field, string tag) =>
        SchemaUnderTest.TagsOf(field).Contains(tag, StringComparer.Ordinal)
        || (field.DeclaringType is ObjectType owner && SchemaUnderTest.TagsOf(owner).Contains(tag, StringComparer.Ordinal))
        || (field.Type.Named is ObjectType type && SchemaUnderTest.TagsOf(type).Contains(tag, StringComparer.Ordinal));

    // Types with a tag, and types that nothing leads to but fields of such types and fields with a tag.
    private static HashSet<string> Covered()
    {
        var all = SchemaUnderTest.Schema.Types.OfType<ObjectType>().ToList();
        var covered = all.Where(type => SchemaUnderTest.TagsOf(type).Count > 0).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        for (var before = -1; before != covered.Count;)
        {
            before = covered.Count;
            foreach (var type in SchemaUnderTest.DataTypes.Where(type => !covered.Contains(type.Name) && !Nobodys.Contains(type.Name)))
            {
                var leading = all.SelectMany(owner => owner.Fields).Where(field => field.Type.Named == type).ToList();
                if (leading.Count > 0
                    && leading.TrueForAll(field => SchemaUnderTest.TagsOf(field).Count > 0 || covered.Contains(field.DeclaringType!.Name)))
                {
                    covered.Add(type.Name);
                }
            }
        }

        return covered;
    }

    [GeneratedRegex("salary|wage|bonus|iban|payroll|^pay|compensation", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pay();

    [GeneratedRegex("sick|health|illness|medical|disab|pregnan", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Health();
}
