using System.Text;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Caching;

/// <summary>Who may be given an answer: never more than may have all of it.</summary>
public sealed class CacheScopeTests
{
    private const string Sdl = """
        directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION | INTERFACE
        interface Thing { id: ID name: String @cacheControl(maxAge: 50) }
        type Open implements Thing @cacheControl(maxAge: 100) { id: ID name: String open: Open secret: Secret thing: Thing @cacheControl(maxAge: 70) hidden: String @tag(name: "pii") }
        type Secret implements Thing @tag(name: "pii") @cacheControl(maxAge: 80) { id: ID name: String open: Open }
        type Query { open: Open secret: Secret thing: Thing @cacheControl(maxAge: 70) }
        """;

    // By parent: the fields, and of which type each is.
    private static readonly Dictionary<string, (string Name, string? Type)[]> Fields = new(StringComparer.Ordinal)
    {
        ["Query"] = [("open", "Open"), ("secret", "Secret"), ("thing", "Thing")],
        ["Open"] = [("id", null), ("name", null), ("open", "Open"), ("secret", "Secret"), ("thing", "Thing"), ("hidden", null)],
        ["Secret"] = [("id", null), ("name", null), ("open", "Open")],
        ["Thing"] = [("id", null), ("name", null)],
    };

    private static readonly TestServer Server = new(Sdl, bindings => bindings
        .KeepPrivate("pii")
        .TypeOf("Thing", _ => "Open")
        .Fallback(_ => new RowResolver((_, _) => null)));

    [Fact]
    public async Task Answer_OfAnyOperationWithSomethingPrivate_IsNeverPublic()
    {
        var publics = 0;
        var privates = 0;
        for (var seed = 0; seed < 1_500; seed++)
        {
            var random = new Random(seed);
            var (operation, isPrivate) = Operation(random);

            var policy = (await Server.ExecuteAsync(operation, cancellationToken: TestContext.Current.CancellationToken)).CachePolicy!;

            policy.Scope.ShouldBe(isPrivate ? CacheControlScope.Private : CacheControlScope.Public, operation);
            (privates, publics) = isPrivate ? (privates + 1, publics) : (privates, publics + 1);
        }

        privates.ShouldBeGreaterThan(50);
        publics.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData(false, "max-age=50, private")]
    [InlineData(true, "max-age=50, public")]
    public async Task Answer_ThatRulesWereDecidedFor_IsPublicOnlyWhereTheTransportSaysSo(bool shares, string policy)
    {
        var executor = new RequestExecutor(ExecutableSchema.Create(
            new GraphQL.Schema.SchemaBuilder().AddSdl(Sdl).Build(),
            bindings => bindings
                .Authorize(GraphQL.Language.OperationType.Query, new AuthorizationRule("readers"))
                .TypeOf("Thing", _ => "Open")
                .Fallback(_ => new RowResolver((_, _) => null))));

        var result = await executor.ExecuteAsync(
            new OperationRequest { Document = "{ open { name } }", Services = new Everybody(), SharesAnswer = shares }, TestContext.Current.CancellationToken);

        result.Errors.ShouldBeEmpty();
        result.CachePolicy!.HeaderValue.ShouldBe(policy);
    }

    // Says beside the operation whether it selects anything private.
    private static (string Text, bool IsPrivate) Operation(Random random)
    {
        var text = new StringBuilder();
        var isPrivate = false;
        Select("Query", depth: 0);
        return (text.ToString(), isPrivate);

        void Select(string type, int depth)
        {
            text.Append("{ __typename ");
            for (var i = random.Next(1, 3); i > 0; i--)
            {
                var choices = Fields[type].Where(field => field.Type is null || depth < 4).ToList();
                var (name, child) = choices[random.Next(choices.Count)];

                // A thing may be a secret, whatever is selected of it.
                isPrivate |= name is "hidden" || child is "Secret" or "Thing";
                var fragment = random.Next(4) == 0;
                text.Append(fragment ? $"... on {type} {{ " : "").Append($"f{text.Length}: {name} ");
                if (child is not null)
                {
                    Select(child, depth + 1);
                }

                text.Append(fragment ? "} " : "");
            }

            text.Append("} ");
        }
    }

    private sealed class Everybody : IServiceProvider, IFieldAuthorization
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IFieldAuthorization) ? this : null;

        public ValueTask<AuthorizationOutcome> AuthorizeAsync(AuthorizationRule rule, OperationRequest request, CancellationToken cancellationToken) =>
            new(AuthorizationOutcome.Allowed);
    }
}
