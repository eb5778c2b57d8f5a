using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Persons;

public sealed class PersonTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Path = "/v2/persons";

    private SandboxSession Session => shared.Session;

    [Fact]
    public async Task List_WithoutParameters_ReturnsTenInTheDocumentedShape()
    {
        var list = await Session.GetJsonAsync(Path);

        list.GetProperty("_data").GetArrayLength().ShouldBe(10);
        var person = list.GetProperty("_data")[0];
        person.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "id", "email", "first_name", "last_name", "preferred_name", "gender", "status", "profile_picture", "created_at", "updated_at",
            "custom_attributes", "employments", "_meta",
        ]);
        person.GetProperty("id").ValueKind.ShouldBe(JsonValueKind.String);
        person.GetProperty("created_at").GetString()!.ShouldEndWith("Z");
        person.GetProperty("_meta").GetProperty("links").GetProperty("employments").GetProperty("href").GetString()
            .ShouldBe($"{Session.Server.BaseAddress}v2/persons/{person.GetProperty("id").GetString()}/employments");
    }

    [Fact]
    public async Task CustomAttributes_OfAPerson_HaveLowerCaseTypesNoLabelsAndJsonNumbers()
    {
        var kinds = new Dictionary<string, HashSet<JsonValueKind>>();
        foreach (var person in (await Session.GetJsonAsync(Path + "?limit=50")).GetProperty("_data").EnumerateArray())
        {
            foreach (var attribute in person.GetProperty("custom_attributes").EnumerateArray())
            {
                attribute.TryGetProperty("label", out _).ShouldBeFalse();
                var type = attribute.GetProperty("type").GetString()!;
                kinds.TryAdd(type, []);
                kinds[type].Add(attribute.GetProperty("value").ValueKind);
            }
        }

        kinds.Keys.Order().ShouldBe(["date", "double", "int", "string", "string_list"]);
        kinds["double"].ShouldBe([JsonValueKind.Number, JsonValueKind.Null], ignoreOrder: true);
        kinds["int"].ShouldContain(JsonValueKind.Number);
        kinds["string_list"].ShouldContain(JsonValueKind.Array);
    }

    [Fact]
    public async Task List_NextLinkOfAFilteredList_HasNoFilterYetLeadsThroughTheFilteredOne()
    {
        var first = await Session.GetJsonAsync(Path + "?status=ACTIVE&limit=7");

        var next = new Uri(Link(first, "next")!);
        next.Query.ShouldStartWith("?limit=7&cursor=cur_");
        next.Query.ShouldNotContain("status");
        var ids = new List<string?>();
        for (var page = first; ;)
        {
            ids.AddRange(page.GetProperty("_data").EnumerateArray().Select(person => person.GetProperty("id").GetString()));
            page.GetProperty("_data").EnumerateArray().ShouldAllBe(person => person.GetProperty("status").GetString() == "ACTIVE");
            if (Link(page, "next") is not { } link)
            {
                break;
            }

            page = await Session.GetJsonAsync(new Uri(link).PathAndQuery);
        }

        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Count.ShouldBe(Session.Server.Company.Employees - Session.Server.Company.EmployeesByStatus["inactive"]);
    }

    [Theory]
    [InlineData("limit=51", "Provided value for limit is not valid")]
    [InlineData("limit=0", "Provided value for limit is not valid")]
    [InlineData("id.nooperator=1", "Provided filter encoding is invalid.")]
    [InlineData("updated_at.gte=2026-01-01", "Provided filter encoding is invalid.")]
    [InlineData("updated_at.gt=2026-01-01T00:00:00Z", "Provided request parameters are invalid.")]
    [InlineData("status=LEAVE", "Provided request parameters are invalid.")]
    [InlineData("cursor=made-up", "Provided request parameters are invalid.")]
    public async Task List_BadParameter_Returns400(string query, string detail)
    {
        using var answer = await Session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(400);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("errors")[0].GetProperty("detail").GetString().ShouldBe(detail);
    }

    [Fact]
    public async Task List_ByATime_WhereTimesAreTaken_NarrowsToIt()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 20, Strictness = new SandboxStrictness { AcceptTimesInPersonFilters = true } });

        var last = (await session.GetJsonAsync($"{Path}?limit=50")).GetProperty("_data").EnumerateArray()
            .MaxBy(person => person.GetProperty("updated_at").GetString(), StringComparer.Ordinal);
        var time = Uri.EscapeDataString(last.GetProperty("updated_at").GetString()!);

        (await session.GetJsonAsync($"{Path}?updated_at.gt={time}")).GetProperty("_data").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task List_EqualityOfATime_FindsNothingBecauseADateIsMidnight()
    {
        var person = (await Session.GetJsonAsync(Path + "?limit=1")).GetProperty("_data")[0];
        var day = person.GetProperty("updated_at").GetString()![..10];

        (await Session.GetJsonAsync($"{Path}?updated_at={day}")).GetProperty("_data").GetArrayLength().ShouldBe(0);
        (await Session.GetJsonAsync($"{Path}?updated_at.gt={day}&id={person.GetProperty("id")}")).GetProperty("_data").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task List_UnknownParameter_IsIgnored()
        => (await Session.GetJsonAsync(Path + "?shoe_size=43")).GetProperty("_data").GetArrayLength().ShouldBe(10);

    [Fact]
    public async Task List_IdsAndEmails_CommaSeparatedAndRepeated()
    {
        var page = (await Session.GetJsonAsync(Path + "?limit=3")).GetProperty("_data").EnumerateArray().ToArray();
        string[] ids = [.. page.Select(person => person.GetProperty("id").GetString()!)];

        Ids(await Session.GetJsonAsync($"{Path}?id={ids[0]},{ids[1]}&id={ids[2]}")).ShouldBe(ids, ignoreOrder: true);
        Ids(await Session.GetJsonAsync($"{Path}?email={Uri.EscapeDataString(page[1].GetProperty("email").GetString()!.ToUpperInvariant())}")).ShouldBe([ids[1]]);
        Ids(await Session.GetJsonAsync($"{Path}?id={ids[0]}&email=nobody@sandbox.example")).ShouldBeEmpty("different filters all have to hold");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public async Task Get_UnknownId_Returns404OfAResource(string id)
    {
        using var answer = await Session.GetAsync($"{Path}/{id}");

        answer.Status.ShouldBe(404);
        var error = answer.Json.GetProperty("errors")[0];
        error.GetProperty("type").GetString()!.ShouldEndWith("#common.resource_not_found");
        error.GetProperty("_meta").TryGetProperty("path", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Put_ThatNobodyDocuments_IsAPathTheGatewayDoesNotKnow()
    {
        using var answer = await Session.SendAsync(HttpMethod.Put, Path, null, Session.V2Token);

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("path").GetString().ShouldBe(Path);
    }

    [Fact]
    public async Task List_RateHeaders_AreThePersonsBucket()
    {
        using var answer = await Session.GetAsync(Path);

        answer.Header("x-ratelimit-burst-capacity").ShouldBe("2000", "100, times 20 in the embedded sandbox");
        answer.Header("x-ratelimit-replenish-rate").ShouldBe("600");
    }

    private static string[] Ids(JsonElement list) => [.. list.GetProperty("_data").EnumerateArray().Select(person => person.GetProperty("id").GetString()!)];

    private static string? Link(JsonElement list, string name)
        => list.GetProperty("_meta").GetProperty("links").TryGetProperty(name, out var link) ? link.GetProperty("href").GetString() : null;
}
