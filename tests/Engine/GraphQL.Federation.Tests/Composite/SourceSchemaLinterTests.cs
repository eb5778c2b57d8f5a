using System.Runtime.CompilerServices;
using GraphQL.Federation.Composite.Selections;

namespace GraphQL.Federation.Tests.Composite;

public sealed class SourceSchemaLinterTests
{
    public static TheoryData<string, string> Bad => [.. RuleExamples.All.Select(example => (example.Code, example.Bad))];

    public static TheoryData<string> Good => [.. RuleExamples.All.Select(example => example.Good)];

    [Theory]
    [MemberData(nameof(Bad))]
    public void Lint_WhatBreaksARule_NamesTheRule(string code, string sdl) =>
        SourceSchemaLinter.Lint(sdl, "people").Select(problem => problem.Code).ShouldContain(code);

    [Theory]
    [MemberData(nameof(Good))]
    public void Lint_WhatBreaksNoRule_FindsNothing(string sdl) => SourceSchemaLinter.Lint(sdl, "people").ShouldBeEmpty();

    [Fact]
    public void Rules_WithAnExample_AreThoseOfTheDocumentation()
    {
        var page = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../../docs/engine/composite-schemas.md"));

        page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Split(',')).Select(code => code.Trim(' ', '`'))
            .Where(code => code.All(character => char.IsAsciiLetterUpper(character) || character == '_')).Order()
            .ShouldBe(RuleExamples.All.Select(example => example.Code).Distinct(StringComparer.Ordinal).Order());
    }

    [Fact]
    public void Lint_WithoutANameOfTheSchema_CannotTellWhatOverridesItself() =>
        SourceSchemaLinter.Lint("type Query { a: Int @override(from: \"people\") }").ShouldBeEmpty();

    [Fact]
    public void Lint_SeveralProblems_AreAllFoundWithTheirPlaces() =>
        SourceSchemaLinter.Lint("type Query { box(key: ID!): [Box!]! @lookup } type Box @key(fields: \"no\") { id: ID! }").Select(problem => problem.ToString()).ShouldBe(
        [
            "LOOKUP_RETURNS_NON_NULLABLE_TYPE Query.box: [Box!]! has no way to say that there is no such entity. Make it nullable.",
            "LOOKUP_RETURNS_LIST Query.box: It returns a list. Return the one entity that the arguments name.",
            "IS_INVALID_FIELDS Query.box(key:): Box has no field \"key\". Say with @is which part of the entity the argument is.",
            "KEY_INVALID_FIELDS Box: A key names \"no\", which Box does not have.",
        ]);

    [Theory]
    [InlineData("id: ID! @is(field: \"id\")")]
    [InlineData("city: String! @is(field: \"address.city\")")]
    [InlineData("by: By! @is(field: \"{ id } | { email } | { code: address.code(scope: LOCAL) }\")")]
    [InlineData("ids: [ID!]! @is(field: \"friends[id]\")")]
    [InlineData("places: [PlaceInput!]! @is(field: \"places[{ city, code: code(scope: LOCAL) }]\")")]
    [InlineData("grid: [[PlaceInput]] @is(field: \"grid[[{ city }]]\")")]
    [InlineData("place: PlaceInput! @is(field: \"address.{ city }\")")]
    [InlineData("tags: [String!] @is(field: \"tags\")")]
    [InlineData("isbn: String @is(field: \"likes<Book>.isbn\")")]
    [InlineData("isbn: String @is(field: \"| <Person>.name | likes<Film>.title\")")]
    public void Lint_OfAMapThatFits_FindsNothing(string argument) => Lint(argument).ShouldBeEmpty();

    [Theory]
    [InlineData("id: ID! @is(field: \"age\")", "\"age\" is Int where ID! is needed")]
    [InlineData("id: ID! @is(field: \"address\")", "\"address\" is an object")]
    [InlineData("id: ID! @is(field: \"id.more\")", "ID has no field \"more\"")]
    [InlineData("id: ID! @is(field: \"address.street\")", "Address has no field \"street\"")]
    [InlineData("id: ID! @is(field: \"hidden\")", "Person.hidden is internal")]
    [InlineData("id: ID! @is(field: \"{ id }\")", "an object is written where ID! is needed")]
    [InlineData("id: ID! @is(field: \"friends.id\")", "is asked of a list")]
    [InlineData("id: ID! @is(field: \"friends[id]\")", "a list is written where ID! is needed")]
    [InlineData("ids: [ID] @is(field: \"address[id]\")", "which is no list")]
    [InlineData("grid: [[PlaceInput]] @is(field: \"grid[{ city }]\")", "brackets within the brackets")]
    [InlineData("code: String @is(field: \"address.code\")", "needs the argument \"scope\"")]
    [InlineData("code: String @is(field: \"address.code(scope: FAR)\")", "no constant of the type Scope!")]
    [InlineData("code: String @is(field: \"address.code(scope: $scope)\")", "no constant of the type Scope!")]
    [InlineData("code: String @is(field: \"address.city(scope: LOCAL)\")", "no argument \"scope\"")]
    [InlineData("by: By @is(field: \"{ id, email }\")", "one of its fields at a time")]
    [InlineData("by: By @is(field: \"{ name }\")", "By has no field \"name\"")]
    [InlineData("place: PlaceInput @is(field: \"address.{ city, city }\")", "written twice")]
    [InlineData("place: PlaceInput @is(field: \"address.{ code: code(scope: LOCAL) }\")", "\"city\" of PlaceInput is missing")]
    [InlineData("place: PlaceInput @is(field: \"places.{ city }\")", "is no object")]
    [InlineData("isbn: String @is(field: \"likes<Person>.name\")", "is no type that Liked can be")]
    [InlineData("isbn: String @is(field: \"likes.isbn\")", "Liked has no field \"isbn\"")]
    public void Lint_OfAMapThatDoesNotFit_SaysWhy(string argument, string expected)
    {
        var problem = Lint(argument).ShouldHaveSingleItem();

        problem.Code.ShouldBe("IS_INVALID_FIELDS");
        problem.Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("", "a name")]
    [InlineData("{ }", "a name")]
    [InlineData("{ id", "a name")]
    [InlineData("id }", "the end")]
    [InlineData("id.", "a name")]
    [InlineData("id |", "a name")]
    [InlineData("<Book>", "\".\"")]
    [InlineData("<Book.id", "\">\"")]
    [InlineData("parts[id, name]", "\"]\"")]
    [InlineData("code(scope: \"(\"", "\")\"")]
    [InlineData("code(scope)", "the arguments of \"code\"")]
    public void Parse_WhatIsNoMap_SaysWhatIsMissing(string text, string expected) =>
        Should.Throw<FormatException>(() => SelectionMapParser.Parse(text)).Message.ShouldContain(expected);

    [Theory]
    [InlineData('{')]
    [InlineData('[')]
    public void Parse_AMapOfManyLevels_IsRefused(char opening) =>
        Should.Throw<FormatException>(() => SelectionMapParser.Parse(opening == '{' ? string.Concat(Enumerable.Repeat("{ a: ", 100_000)) : "a" + new string('[', 100_000)));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static IReadOnlyList<SourceSchemaProblem> Lint(string argument) => SourceSchemaLinter.Lint($$"""
        type Query { person({{argument}}): Person @lookup }
        type Person {
          id: ID!  email: String  name: String  age: Int  tags: [String]  address: Address  friends: [Person]  places: [Address!]  grid: [[Address]]  likes: Liked  hidden: ID @internal
        }
        type Address { id: ID  city: String  code(scope: Scope!): String }
        union Liked = Book | Film
        type Book { isbn: String }
        type Film { title: String }
        input By @oneOf { id: ID  email: String  code: String }
        input PlaceInput { city: String!  code: String }
        enum Scope { LOCAL }
        """);
}
