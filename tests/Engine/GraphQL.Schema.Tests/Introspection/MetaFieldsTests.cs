namespace GraphQL.Schema.Tests;

public sealed class MetaFieldsTests
{
    private readonly GraphQLSchema _schema = new SchemaBuilder()
        .AddSdl("type Query { a: A u: U } type A implements I { x: Int } interface I { x: Int } union U = A input F { x: Int }").Build();

    [Fact]
    public void MetaFields_OfASchema_HaveItsTypes()
    {
        var meta = _schema.MetaFields;

        meta.TypeName.Type.ToString().ShouldBe("String!");
        meta.Schema.Type.ToString().ShouldBe("__Schema!");
        meta.Type.Type.ToString().ShouldBe("__Type");
        meta.Type.Arguments.ShouldHaveSingleItem().ToString().ShouldBe("name: String!");
        _schema.TryGetType("__Schema", out var type).ShouldBeTrue();
        meta.Schema.Type.Named.ShouldBeSameAs(type);
        meta.TypeName.Coordinate.ShouldBe("__typename");
    }

    [Theory]
    [InlineData("Query", "__schema", true)]
    [InlineData("Query", "__type", true)]
    [InlineData("Query", "__typename", true)]
    [InlineData("Query", "a", true)]
    [InlineData("A", "__schema", false)]
    [InlineData("A", "__type", false)]
    [InlineData("A", "__typename", true)]
    [InlineData("I", "__typename", true)]
    [InlineData("U", "__typename", true)]
    [InlineData("U", "x", false)]
    [InlineData("F", "__typename", false)]
    [InlineData("F", "x", false)]
    [InlineData("Int", "__typename", false)]
    public void TryGetField_TypeAndName_FindsOwnAndMetaFields(string type, string field, bool found)
    {
        _schema.TryGetType(type, out var named).ShouldBeTrue();

        _schema.TryGetField(named!, field, out var definition).ShouldBe(found);
        definition?.Name.ShouldBe(field);
    }

    [Fact]
    public void IsIntrospection_SchemaAndTypeOnly()
    {
        var meta = _schema.MetaFields;

        meta.IsIntrospection(meta.Schema).ShouldBeTrue();
        meta.IsIntrospection(meta.Type).ShouldBeTrue();
        meta.IsIntrospection(meta.TypeName).ShouldBeFalse();
    }
}
