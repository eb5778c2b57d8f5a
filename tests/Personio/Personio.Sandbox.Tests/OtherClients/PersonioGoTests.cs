using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>personio-go, a Go client of v1: https://github.com/giantswarm/personio-go.</summary>
public sealed class PersonioGoTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    [Fact]
    public async Task Employees_InPagesOfAHundred_EndWithAShortOne()
    {
        var client = await SignedInAsync();
        var ids = new List<long>();
        int length;
        do
        {
            using var page = await client.GetAsync($"/v1/company/employees?limit=100&offset={ids.Count}");
            page.Json.GetProperty("success").GetBoolean().ShouldBeTrue();
            var data = page.Json.GetProperty("data");
            length = data.GetArrayLength();
            ids.AddRange(data.EnumerateArray().Select(one => one.GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64()));

            // It takes a token as used up unless the answer hands one on, and would sign in before every page.
            client.Token = page.Header("Authorization").ShouldNotBeNull()["Bearer ".Length..];
        }
        while (length == 100);

        ids.Distinct().Count().ShouldBe(shared.Session.Server.Company.Employees);
    }

    [Fact]
    public async Task TimeOffs_CountedByRows_LoseWhatComesAfterTheFirstPage()
    {
        var client = await SignedInAsync();

        using var first = await client.GetAsync("/v1/company/time-offs?limit=200&offset=0");
        client.Token = first.Header("Authorization").ShouldNotBeNull()["Bearer ".Length..];
        using var second = await client.GetAsync("/v1/company/time-offs?limit=200&offset=200");

        first.Json.GetProperty("data").GetArrayLength().ShouldBe(200);
        first.Json.GetProperty("data")[0].GetProperty("attributes").GetProperty("half_day_start").GetInt32().ShouldBeInRange(0, 1, "it knows of 0 and 1");
        second.Status.ShouldBe(200, "no error tells it of its mistake, which is Personio's trap");
        second.Json.GetProperty("data").GetArrayLength().ShouldBe(0);
        first.Json.GetProperty("metadata").GetProperty("total_elements").GetInt32().ShouldBeGreaterThan(200);
    }

    private async Task<OtherClient> SignedInAsync()
    {
        var client = new OtherClient(shared.Session, ("Accept", "application/json"));
        using var signIn = await client.SendAsync(
            HttpMethod.Post, "/v1/auth", OtherClient.Form(("client_id", OtherClient.Id), ("client_secret", OtherClient.Secret)));
        signIn.Json.GetProperty("success").GetBoolean().ShouldBeTrue();
        client.Token = signIn.Json.GetProperty("data").GetProperty("token").GetString();
        return client;
    }
}
