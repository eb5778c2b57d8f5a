namespace GraphQL.Schema.Tests;

public sealed class KnownScalarsTests
{
    [Fact]
    public void All_Names_AreTheScalarsOfTheSpecificationAndOfDotNet() => KnownScalars.All.Select(s => s.Name).ShouldBe(
        [
            "Any", "Boolean", "DateTime", "Decimal", "Float", "ID", "Int", "JSON", "LocalDate", "LocalDateTime", "LocalTime", "Long", "String",
            "URL", "UUID", "Upload",
        ]);

    [Fact]
    public void All_Specified_AreThoseThatASchemaNeedNotDeclare()
    {
        foreach (var scalar in KnownScalars.All)
        {
            var builder = new SchemaBuilder().AddSdl($"type Query {{ a: {scalar.Name} }}");
            if (scalar.IsSpecified)
            {
                ((ScalarType)builder.Build().QueryType!.Fields[0].Type).Coercion.ShouldBeSameAs(scalar.Coercion);
            }
            else
            {
                Should.Throw<SchemaException>(builder.Build);
            }
        }
    }

    [Fact]
    public void All_Declared_BuildWithTheirCoercion()
    {
        foreach (var scalar in KnownScalars.All)
        {
            var schema = new SchemaBuilder().AddSdl($"type Query {{ a: {scalar.Name} }} scalar {scalar.Name}").Build();

            var type = (ScalarType)schema.QueryType!.Fields[0].Type;
            type.Coercion.ShouldBeSameAs(scalar.Coercion);
            type.SpecifiedByUrl.ShouldBe(scalar.SpecifiedByUrl);
        }
    }

    [Fact]
    public void All_Addresses_AreAbsolute() => KnownScalars.All
        .Select(s => s.SpecifiedByUrl)
        .OfType<string>()
        .ShouldAllBe(url => url.StartsWith("https://", StringComparison.Ordinal));
}
