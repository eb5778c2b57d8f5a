using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Resolvers;

public sealed class SelectedFieldsTests
{
    private const string Sdl =
        """
        type Query { employee(id: Int): Employee search: [Result] }
        type Employee { id: Int name: String team: Team supervisor: Employee }
        type Team { id: Int name: String lead: Employee }
        union Result = Employee | Team
        """;

    private readonly ServiceTable _services = new();
    private readonly List<SelectedFields> _seen = [];
    private IReadOnlySet<string>? _employeeFields;
    private string? _operationName;

    [Fact]
    public async Task SelectedFields_AliasesAndFragments_AreSeenThrough()
    {
        await AskAsync("{ employee { x: name ... on Employee { id } ...T __typename } } fragment T on Employee { team { n: name } y: name }");

        var selected = _seen.ShouldHaveSingleItem();
        selected.Names.ShouldBe(["name", "id", "team"], ignoreOrder: true);
        selected.Of("team").Names.ShouldBe(["name"]);
        selected.Of("team").Of("name").ShouldBeSameAs(SelectedFields.None);
        selected.Of("supervisor").Names.ShouldBeEmpty();
        selected.Contains("supervisor").ShouldBeFalse();
        selected.IsSubsetOf("id", "name", "team", "supervisor").ShouldBeTrue();
        selected.IsSubsetOf("id", "name").ShouldBeFalse();
    }

    [Fact]
    public async Task SelectedFields_FieldSelectedTwice_MergesItsChildren()
    {
        await AskAsync("{ employee { team { id } } employee { team { name } } }");

        _seen.ShouldHaveSingleItem().Of("team").Names.ShouldBe(["id", "name"], ignoreOrder: true);
    }

    [Fact]
    public async Task SelectedFields_TwoAliases_EachHasItsOwn()
    {
        await AskAsync("{ a: employee { id } b: employee { name } }");

        _seen.Select(s => s.Names.Single()).ShouldBe(["id", "name"]);
    }

    [Theory]
    [InlineData("true", new[] { "name" })]
    [InlineData("false", new[] { "id", "name" })]
    public async Task SelectedFields_SkippedFields_AreLeftOut(string skip, string[] names)
    {
        await AskAsync("query($s: Boolean!) { employee { id @skip(if: $s) name } }", $$"""{"s":{{skip}}}""");

        _seen.ShouldHaveSingleItem().Names.ShouldBe(names, ignoreOrder: true);
    }

    [Fact]
    public async Task SelectedFields_OnlyTypeName_IsEmpty()
    {
        await AskAsync("{ employee { __typename } }");

        _seen.ShouldHaveSingleItem().Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task FieldsOf_TypeSelectedInManyPlaces_NamesAllItsFields()
    {
        await AskAsync(
            """
            query Everything {
              employee { id team { lead { supervisor { x: name } } } }
              search { ... on Team { lead { team { id } } } __typename }
            }
            """);

        _operationName.ShouldBe("Everything");
        _employeeFields.ShouldNotBeNull().ShouldBe(["id", "team", "supervisor", "name"], ignoreOrder: true);
        _services.Operation.FieldsOf("Team").ShouldBe(["lead", "id"], ignoreOrder: true);
        _services.Operation.FieldsOf("Nothing").ShouldBeEmpty();
    }

    [Fact]
    public void FieldsOf_NoOperationYet_IsEmpty()
    {
        _services.Operation.FieldsOf("Employee").ShouldBeEmpty();
        _services.Operation.OperationName.ShouldBeNull();
    }

    private async Task AskAsync(string document, string? variables = null)
    {
        var server = new TestServer(
            Sdl,
            b => b
                .Field("Query", "employee", new RowResolver((c, _) =>
                {
                    _seen.Add(c.SelectedFields);
                    _employeeFields = c.Service<OperationContext>().FieldsOf("Employee");
                    _operationName = c.Service<OperationContext>().OperationName;
                    return null;
                }))
                .Fallback(_ => new RowResolver((_, _) => null)),
            services: _services);

        (await server.ExecuteAsync(document, variables)).Errors.ShouldBeEmpty();
    }
}
