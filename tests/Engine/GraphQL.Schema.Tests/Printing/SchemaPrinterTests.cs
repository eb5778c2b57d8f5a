namespace GraphQL.Schema.Tests;

public sealed class SchemaPrinterTests
{
    private const string Everything =
        """"
        """
        The company.
        """
        schema @link(url: "https://example.com/a") @link(url: "https://example.com/b") {
          query: Root
          mutation: Changes
        }

        """
        Points to another specification.
        """
        directive @link(url: String!, as: [String!] = ["a", "b"]) repeatable on SCHEMA

        directive @tag(
          """
          The name.
          """
          name: String!
        ) repeatable on ENUM | ENUM_VALUE | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | SCALAR

        type Root {
          node(id: ID!): Node
          find(where: Filter = { name: "x", in: [1, 2], kind: PERSON }, limit: Int = 10 @deprecated(reason: "Use first.")): [Thing!]!
        }

        type Changes {
          rename(by: By!): Employee
        }

        input By @oneOf {
          id: ID
          email: String
        }

        """
        A person.

        With two paragraphs, and "quotes" and \ in them.
        """
        type Employee implements Node & Named @tag(name: "pii") {
          id: ID!

          """
          Never empty.
          """
          name: String @tag(name: "pii") @deprecated
          born: LocalDate
        }

        input Filter {
          name: String = null
          in: [Int!] @tag(name: "x")
          kind: Kind! = PERSON
        }

        extend scalar ID @tag(name: "key")

        enum Kind {
          """
          One.
          """
          PERSON
          ROBOT @deprecated(reason: "Sold.")
        }

        scalar LocalDate @specifiedBy(url: "https://example.com/date")

        interface Named implements Node {
          id: ID!
          name: String @deprecated
        }

        interface Node {
          id: ID!
        }

        union Thing = Employee | Root

        """";

    private static GraphQLSchema Build(string sdl) => new SchemaBuilder().AddSdl(sdl).Build();

    [Fact]
    public void Print_SchemaWithEverything_BuildsASchemaThatPrintsTheSame()
    {
        var printed = SchemaPrinter.Print(Build(Everything));

        SchemaPrinter.Print(Build(printed)).ShouldBe(printed);
    }

    [Fact]
    public void Print_SchemaWithEverything_LosesNothing()
    {
        var printed = SchemaPrinter.Print(Build(Everything));

        Words(printed).ShouldBe(Words(Everything), ignoreOrder: true);
    }

    [Fact]
    public void Print_AnyOrderOfDefinitions_IsSchemaDirectivesRootsThenNames()
    {
        var printed = SchemaPrinter.Print(
            Build("type b { x: Int } type Mutation { x: Int } scalar Z type A { y: Int x: Int } type Query { x: Int } directive @d on FIELD"));

        printed.ShouldBe(
            """
            directive @d on FIELD

            type Query {
              x: Int
            }

            type Mutation {
              x: Int
            }

            type A {
              y: Int
              x: Int
            }

            scalar Z

            type b {
              x: Int
            }

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("type Query { a: Int }", false)]
    [InlineData("\"x\" schema { query: Query } type Query { a: Int }", true)]
    [InlineData("schema { query: Query } type Query { a: Int } type Mutation { a: Int }", true)]
    [InlineData("schema { query: Root } type Root { a: Int }", true)]
    [InlineData("extend schema @d directive @d on SCHEMA type Query { a: Int }", true)]
    public void Print_SchemaDefinition_StandsOnlyWhereItSaysSomething(string sdl, bool stands)
    {
        var printed = SchemaPrinter.Print(Build(sdl));

        printed.Contains("schema ").ShouldBe(stands);
        SchemaPrinter.Print(Build(printed)).ShouldBe(printed);
    }

    [Fact]
    public void Print_PartOfASchema_KeepsTheDirectivesOnTheWhole()
    {
        var schema = new SchemaBuilder()
            .AddSdl("extend schema @d directive @d on SCHEMA type A { a: Int }").AllowNoQueryType().Build();

        SchemaPrinter.Print(schema).ShouldStartWith("extend schema @d\n");
    }

    [Fact]
    public void Print_KnownScalar_SaysWhereItIsSpecified() =>
        SchemaPrinter.Print(Build("type Query { a: UUID } scalar UUID"))
            .ShouldContain("scalar UUID @specifiedBy(url: \"https://www.rfc-editor.org/rfc/rfc9562\")");

    [Fact]
    public void Print_OneType_PrintsAlsoABuiltInOne()
    {
        Build("type Query { a: Int }").TryGetType("__EnumValue", out var type).ShouldBeTrue();

        SchemaPrinter.Print(type!).ShouldContain("type __EnumValue {");
    }

    private static string[] Words(string text) => text.Replace("\"\"\"", " ").Split([' ', '\n', '\r', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
