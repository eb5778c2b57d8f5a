using Microsoft.Extensions.Configuration;
using Personio.Subgraph.Hosting;
using Personio.Subgraph.Proxy;

namespace Personio.Subgraph.Tests.Proxy;

public sealed class AllowedCallTests
{
    [Theory]
    [InlineData("GET /v2/persons/*", "GET", "/v2/persons/1001", "/v2/persons/{id}")]
    [InlineData("GET /v2/persons", "GET", "/v2/persons", "/v2/persons")]
    [InlineData("PATCH /v1/company/employees/*", "PATCH", "/v1/company/employees/1", "/v1/company/employees/{id}")]
    [InlineData("DELETE /v2/projects/*/members/*", "DELETE", "/v2/projects/a-b_c.d/members/2", "/v2/projects/{id}/members/{id}")]
    public void Find_CallThatIsListed_HasItsRoute(string entry, string method, string path, string route) =>
        Calls(entry).Find(HttpMethod.Parse(method), path).ShouldNotBeNull().Route.ShouldBe(route);

    [Theory]
    [InlineData("POST", "/v2/persons/1")]
    [InlineData("GET", "/v2/persons")]
    [InlineData("GET", "/v2/persons/")]
    [InlineData("GET", "/v2/persons/1/employments")]
    [InlineData("GET", "/v2/persons//1")]
    [InlineData("GET", "//v2/persons/1")]
    [InlineData("GET", "v2/persons/1")]
    [InlineData("GET", "x/v2/persons/1")]
    [InlineData("GET", "/v2/persons/..")]
    [InlineData("GET", "/v2/persons/.")]
    [InlineData("GET", "/v2/persons/../persons")]
    [InlineData("GET", "/v2/persons/a..b")]
    [InlineData("GET", "/v2/persons/%2e%2e")]
    [InlineData("GET", "/v2/persons/1%2f2")]
    [InlineData("GET", "/v2/persons/1?limit=1")]
    [InlineData("GET", "/v2/persons/1#a")]
    [InlineData("GET", "/v2/persons/1;a")]
    [InlineData("GET", "/v2/persons/1\\2")]
    [InlineData("GET", "/v2/persons/1\r\n2")]
    [InlineData("GET", "/v2/persons/1\u00e4")]
    [InlineData("GET", "/V2/persons/1")]
    [InlineData("GET", "http://api.personio.de/v2/persons/1")]
    [InlineData("GET", "")]
    public void Find_AnyOtherCall_IsNone(string method, string path) =>
        Calls("GET /v2/persons/*").Find(HttpMethod.Parse(method), path).ShouldBeNull();

    [Fact]
    public void Find_WithoutAList_IsNone() => Calls().Find(HttpMethod.Get, "/v2/persons").ShouldBeNull();

    [Theory]
    [InlineData("/v2/persons")]
    [InlineData("GET")]
    [InlineData("get /v2/persons")]
    [InlineData("TRACE /v2/persons")]
    [InlineData("GET v2/persons")]
    [InlineData("GET /v3/persons")]
    [InlineData("GET /")]
    [InlineData("GET /v2/**")]
    [InlineData("GET /v2/persons/pre*")]
    [InlineData("GET /v2/persons/")]
    [InlineData("GET /v2/../v1")]
    [InlineData("POST /v2/auth/token")]
    [InlineData("POST /v1/auth")]
    [InlineData("POST /v2/*/token")]
    public void Read_EntryThatIsNoCall_StopsTheStart(string entry) =>
        Should.Throw<SettingsException>(() => Calls("GET /v2/persons", entry)).Message.ShouldStartWith("Proxy:Allow:1 must be");

    [Fact]
    public void Read_SettingThatIsMisspelt_StopsTheStart() => Should.Throw<SettingsException>(() => ProxySettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Proxy:Alow:0", (string?)"GET /v2/persons")]).Build()))
        .Message.ShouldContain("Proxy:Alow is no setting");

    private static AllowedCalls Calls(params string[] entries) => ProxySettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(entries.Select((entry, index) => KeyValuePair.Create($"Proxy:Allow:{index}", (string?)entry)))
        .Build());
}
