using System.Text.Json;
using System.Text.RegularExpressions;

namespace GraphQL.Federation.Compatibility.Tests;

/// <summary>
/// The rows of Apollo's subgraph compatibility suite, each as its rules ask for it of the subgraph: 8 of Federation 1 and 7 of Federation 2
/// (apollographql/apollo-federation-subgraph-compatibility).
/// </summary>
public sealed partial class CompatibilityTests(ProductsServer server) : IClassFixture<ProductsServer>
{
    private const string Email = "support@apollographql.com";

    [Fact]
    public async Task Row01_Service_AnswersWithTheSdlOfAllTypes()
    {
        var sdl = await server.SdlAsync();

        foreach (var type in "Product DeprecatedProduct ProductVariation ProductResearch CaseStudy ProductDimension User Inventory Query".Split(' '))
        {
            sdl.ShouldContain($"type{type}");
        }
    }

    [Fact]
    public async Task Row02_KeyOfOneField_FindsTheEntity()
    {
        (await server.SdlAsync()).ShouldMatch("typeUser.*@key\\(fields:\"email\"(,resolvable:true)?\\)");
        (await server.EntityAsync("... on User { email name }", new { __typename = "User", email = Email }))
            .ShouldBe($$"""{"email":"{{Email}}","name":"Jane Smith"}""");
    }

    [Fact]
    public async Task Row03_KeyOfSeveralFields_FindsTheEntity()
    {
        (await server.SdlAsync()).ShouldContain("@key(fields:\"skupackage\")");
        (await server.EntityAsync("... on Product { id sku }", new { __typename = "Product", sku = "federation", package = "@apollo/federation" }))
            .ShouldBe("""{"id":"apollo-federation","sku":"federation"}""");
    }

    [Fact]
    public async Task Row04_KeyWithinAnObject_FindsTheEntity()
    {
        (await server.SdlAsync()).ShouldContain("@key(fields:\"skuvariation{id}\")");
        (await server.EntityAsync("... on Product { id }", new { __typename = "Product", sku = "federation", variation = new { id = "OSS" } }))
            .ShouldBe("""{"id":"apollo-federation"}""");
        (await server.EntityAsync(
                "... on ProductResearch { study { caseNumber description } }",
                new { __typename = "ProductResearch", study = new { caseNumber = "1234" } }))
            .ShouldBe("""{"study":{"caseNumber":"1234","description":"Federation Study"}}""");
    }

    [Fact]
    public async Task Row05_SeveralKeysOfOneType_AllFindTheEntity()
    {
        (await server.SdlAsync()).ShouldContain("typeProduct@custom@key(fields:\"id\")@key(fields:\"skupackage\")@key(fields:\"skuvariation{id}\")");
        (await server.EntityAsync("... on Product { sku }", new { __typename = "Product", id = "apollo-studio" })).ShouldBe("""{"sku":"studio"}""");
        (await server.EntityAsync("... on Product { id }", new { __typename = "Product", sku = "studio", package = "" })).ShouldBe("""{"id":"apollo-studio"}""");
    }

    [Fact]
    public async Task Row06_Requires_ComputesFromWhatIsSent()
    {
        (await server.SdlAsync()).ShouldMatch(
            "averageProductsCreatedPerYear:Int(@requires|@federation__requires)\\(fields:\"totalProductsCreatedyearsOfEmployment\"\\)");
        (await server.EntityAsync(
                "... on User { averageProductsCreatedPerYear }",
                new { __typename = "User", email = Email, totalProductsCreated = 1337, yearsOfEmployment = 10 }))
            .ShouldBe("""{"averageProductsCreatedPerYear":134}""");
    }

    [Fact]
    public async Task Row07_Provides_AnswersTheExternalField()
    {
        (await server.SdlAsync()).ShouldMatch("createdBy:User(@provides|@federation__provides)\\(fields:\"totalProductsCreated\"\\)");
        (await DataAsync("""{ product(id: "apollo-federation") { createdBy { email totalProductsCreated } } }"""))
            .ShouldBe($$$$"""{"product":{"createdBy":{"email":"{{{{Email}}}}","totalProductsCreated":1337}}}""");
    }

    [Fact]
    public async Task Row08_Trace_IsThereWhenAskedForAlone()
    {
        var traced = await server.AskAsync("{ __typename }", traceHeader: "ftv1");
        var plain = await server.AskAsync("{ __typename }");

        traced.EnumerateObject().Select(member => member.Name).ShouldBe(["data", "extensions"]);
        traced.GetProperty("extensions").EnumerateObject().ShouldHaveSingleItem().Value.ValueKind.ShouldBe(JsonValueKind.String);
        Convert.FromBase64String(traced.GetProperty("extensions").GetProperty("ftv1").GetString()!).ShouldNotBeEmpty();
        plain.EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe("data");
    }

    [Fact]
    public async Task Row09_Link_NamesAVersionAndImportsWhatTheSuiteKnows()
    {
        var link = FederationLink().Match(await server.SdlAsync());

        link.Success.ShouldBeTrue();
        link.Groups["imports"].Value.Split("\"", StringSplitOptions.RemoveEmptyEntries).Where(name => name != ",").ShouldBeSubsetOf(
        [
            "@composeDirective", "@extends", "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides", "@requires", "@shareable", "@tag",
            "@authenticated", "@requiresScopes", "@policy", "FieldSet",
        ]);
    }

    [Fact]
    public async Task Row10_Shareable_StandsOnTheType()
    {
        (await server.SdlAsync()).ShouldContain("typeProductDimension@shareable{");
        (await DataAsync("""{ product(id: "apollo-federation") { dimensions { size weight } } }"""))
            .ShouldBe("""{"product":{"dimensions":{"size":"small","weight":1}}}""");
    }

    [Fact]
    public async Task Row11_Tag_HasNoPrefix() => (await server.SdlAsync()).ShouldContain("notes:String@tag(name:\"internal\")");

    [Fact]
    public async Task Row12_Override_TakesTheFieldOver()
    {
        (await server.SdlAsync()).ShouldContain("name:String@override(from:\"users\")");
        (await DataAsync("""{ product(id: "apollo-federation") { createdBy { name } } }"""))
            .ShouldBe("""{"product":{"createdBy":{"name":"Jane Smith"}}}""");
    }

    [Fact]
    public async Task Row13_Inaccessible_IsStillAnsweredToTheGateway()
    {
        (await server.SdlAsync()).ShouldContain("unit:String@inaccessible");
        (await DataAsync("""{ product(id: "apollo-federation") { dimensions { unit } } }"""))
            .ShouldBe("""{"product":{"dimensions":{"unit":"kg"}}}""");
    }

    [Fact]
    public async Task Row14_ComposeDirective_KeepsTheDirectiveWithItsSpecification()
    {
        var sdl = await server.SdlAsync();

        sdl.ShouldContain("@link(url:\"https://myspecs.dev/myCustomDirective/v1.0\",import:[\"@custom\"])");
        sdl.ShouldContain("@composeDirective(name:\"@custom\")");
        sdl.ShouldContain("directive@customonOBJECT");
    }

    [Fact]
    public async Task Row15_InterfaceObject_AddsFieldsToAnInterface()
    {
        (await server.SdlAsync()).ShouldMatch("typeInventory(@interfaceObject@key|@key).*\\(fields:\"id\"\\)");
        (await server.EntityAsync("... on Inventory { id deprecatedProducts { sku reason } }", new { __typename = "Inventory", id = "apollo-oss" }))
            .ShouldBe("""{"id":"apollo-oss","deprecatedProducts":[{"sku":"apollo-federation-v1","reason":"Migrate to Federation V2"}]}""");
    }

    private async Task<string> DataAsync(string query) => (await server.AskAsync(query)).GetProperty("data").GetRawText();

    [GeneratedRegex("""
        @link\(url:"https://specs\.apollo\.dev/federation/v2\.[0-7]",import:\[(?<imports>[^\]]*)\]
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FederationLink();
}
