using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Audits;

public sealed class GraphQLOverHttpAuditTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Fact]
    public async Task Audit_ClientThatSendsThePreflightHeader_PassesAll()
    {
        var results = await GraphQLOverHttpAudits.RunAsync(new Uri(server.Address, "/graphql"), "GraphQL-Preflight");

        results.Count.ShouldBe(61);
        results.Where(result => result.Status != "ok").ShouldBeEmpty();
    }

    /// <summary>
    /// Without the header only GET suffers, which the specification leaves to the server: refusing it is what keeps other sites from
    /// reading through a visitor's browser.
    /// </summary>
    [Fact]
    public async Task Audit_ClientWithoutTheHeader_MissesOnlyWhatIsOptional()
    {
        var results = await GraphQLOverHttpAudits.RunAsync(new Uri(server.Address, "/graphql"), header: null);

        results.Count.ShouldBe(61);
        results.Where(result => result.Status != "ok").Select(result => $"{result.Status} {result.Id}")
            .ShouldBe(["notice 5A70", "notice D6D5", "notice 6A70"]);
    }
}
