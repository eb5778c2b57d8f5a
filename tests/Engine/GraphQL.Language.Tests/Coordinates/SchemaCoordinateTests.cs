namespace GraphQL.Language.Tests;

public sealed class SchemaCoordinateTests
{
    [Theory]
    [InlineData("Employee", SchemaCoordinateKind.Type, "Employee", null, null)]
    [InlineData("__Type", SchemaCoordinateKind.Type, "__Type", null, null)]
    [InlineData("Employee.name", SchemaCoordinateKind.Member, "Employee", "name", null)]
    [InlineData("Query.employee(id:)", SchemaCoordinateKind.Argument, "Query", "employee", "id")]
    [InlineData("@key", SchemaCoordinateKind.Directive, "key", null, null)]
    [InlineData("@key(fields:)", SchemaCoordinateKind.DirectiveArgument, "key", null, "fields")]
    public void Parse_Coordinate_GivesItsPartsAndPrintsBack(
        string source, SchemaCoordinateKind kind, string name, string? member, string? argument)
    {
        var coordinate = SchemaCoordinate.Parse(source);

        (coordinate.Kind, coordinate.Name, coordinate.MemberName, coordinate.ArgumentName).ShouldBe((kind, name, member, argument));
        coordinate.ToString().ShouldBe(source);
    }

    [Theory]
    [InlineData("", 1, "expected \"@\" or the name of a type, found its end")]
    [InlineData(" Employee", 1, "found U+0020")]
    [InlineData("Employee ", 9, "expected the end of the coordinate")]
    [InlineData("Employee.", 10, "expected the name of a field")]
    [InlineData("Employee.name.first", 14, "expected the end of the coordinate, found \".\"")]
    [InlineData("Employee(id:)", 9, "expected the end of the coordinate, found \"(\"")]
    [InlineData("Query.employee()", 16, "expected the name of an argument, found \")\"")]
    [InlineData("Query.employee(id)", 18, "expected \":\", found \")\"")]
    [InlineData("Query.employee(id:", 19, "expected \")\", found its end")]
    [InlineData("Query.employee(id:)x", 20, "expected the end of the coordinate")]
    [InlineData("@", 2, "expected the name of a directive")]
    [InlineData("@key.name", 5, "expected the end of the coordinate")]
    [InlineData("@key(fields: )", 13, "expected \")\", found U+0020")]
    [InlineData("1a", 1, "found \"1\"")]
    [InlineData("😀", 1, "found U+1F600")]
    public void Parse_NoCoordinate_SaysWhatIsWrongAndWhere(string source, int column, string message)
    {
        var exception = Should.Throw<SyntaxException>(() => SchemaCoordinate.Parse(source));

        exception.Message.ShouldContain(message);
        exception.Location.Column.ShouldBe(column);
        SchemaCoordinate.TryParse(source, out _).ShouldBeFalse();
    }
}
