namespace GraphQL.Schema.Tests;

public sealed class IntrospectionTypesTests
{
    private readonly GraphQLSchema _schema = new SchemaBuilder().AddSdl("type Query { a: Int }").Build();

    [Theory]
    [InlineData("__Schema", "description: String, types: [__Type!]!, queryType: __Type!, mutationType: __Type, subscriptionType: __Type, directives: [__Directive!]!")]
    [InlineData(
        "__Type",
        "kind: __TypeKind!, name: String, description: String, specifiedByURL: String, fields(includeDeprecated): [__Field!], "
        + "interfaces: [__Type!], possibleTypes: [__Type!], enumValues(includeDeprecated): [__EnumValue!], "
        + "inputFields(includeDeprecated): [__InputValue!], ofType: __Type, isOneOf: Boolean")]
    [InlineData(
        "__Field",
        "name: String!, description: String, args(includeDeprecated): [__InputValue!]!, type: __Type!, isDeprecated: Boolean!, deprecationReason: String")]
    [InlineData(
        "__InputValue",
        "name: String!, description: String, type: __Type!, defaultValue: String, isDeprecated: Boolean!, deprecationReason: String")]
    [InlineData("__EnumValue", "name: String!, description: String, isDeprecated: Boolean!, deprecationReason: String")]
    [InlineData(
        "__Directive",
        "name: String!, description: String, isRepeatable: Boolean!, locations: [__DirectiveLocation!]!, args(includeDeprecated): [__InputValue!]!")]
    public void Type_OfIntrospection_HasTheSpecifiedFields(string name, string fields)
    {
        _schema.TryGetType<ObjectType>(name, out var type).ShouldBeTrue();

        type!.IsBuiltIn.ShouldBeTrue();
        string.Join(", ", type.Fields.Select(Show)).ShouldBe(fields);
        type.Fields.SelectMany(f => f.Arguments).ShouldAllBe(
            a => a.Type.ToString() == "Boolean!" && false.Equals(a.CoercedDefaultValue) && !a.IsRequired);
    }

    [Theory]
    [InlineData("__TypeKind", "SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL")]
    [InlineData(
        "__DirectiveLocation",
        "QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION SCHEMA SCALAR OBJECT "
        + "FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION")]
    public void Enum_OfIntrospection_HasTheSpecifiedValues(string name, string values)
    {
        _schema.TryGetType<EnumType>(name, out var type).ShouldBeTrue();

        type!.Values.Select(v => v.Name).ShouldBe(values.Split(' '));
    }

    [Fact]
    public void Types_OfASchema_EndWithTheBuiltInOnes()
    {
        var names = _schema.Types.Select(t => t.Name).ToList();

        names[0].ShouldBe("Query");
        names.Skip(1).ShouldBe(
            ["Int", "String", "Boolean", "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"]);
        _schema.Types.Skip(1).ShouldAllBe(t => t.IsBuiltIn);
    }

    [Fact]
    public void Directives_OfASchema_AreTheSpecifiedOnes() => _schema.Directives
        .Select(d => $"{d}({string.Join(", ", d.Arguments)}) on {string.Join('|', d.Locations)}")
        .ShouldBe(
            [
                "@skip(if: Boolean!) on FIELD|FRAGMENT_SPREAD|INLINE_FRAGMENT",
                "@include(if: Boolean!) on FIELD|FRAGMENT_SPREAD|INLINE_FRAGMENT",
                "@deprecated(reason: String!) on FIELD_DEFINITION|ARGUMENT_DEFINITION|INPUT_FIELD_DEFINITION|ENUM_VALUE",
                "@specifiedBy(url: String!) on SCALAR",
                "@oneOf() on INPUT_OBJECT",
            ]);

    private static string Show(FieldDefinition field)
    {
        var arguments = field.Arguments.Count == 0 ? "" : $"({string.Join(", ", field.Arguments.Select(a => a.Name))})";
        return $"{field.Name}{arguments}: {field.Type}";
    }
}
