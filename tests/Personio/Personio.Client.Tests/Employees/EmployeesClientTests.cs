using Personio.Client.Employees;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Employees;

public sealed class EmployeesClientTests
{
    private const string Mira =
        """
        {"type":"Employee","attributes":{
          "id":{"label":"ID","value":4711,"type":"integer","universal_id":"id"},
          "first_name":{"label":"First name","value":"Mira","type":"standard","universal_id":"first_name"}}}
        """;

    [Fact]
    public async Task ListPageAsync_OnePage_SendsTokenPagingAndAttributesAndReadsTheTotal()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees", _ => PersonioStub.Json(
            $$"""{"success":true,"metadata":{"total_elements":137,"current_page":0,"total_pages":2},"offset":0,"limit":100,"data":[{{Mira}}]}"""));

        var page = await host.Employees.ListPageAsync(20, 10, new EmployeeFilter { Attributes = ["first_name"], Email = "a+b@example.org" });

        page.Total.ShouldBe(137);
        page.Items.ShouldHaveSingleItem().FirstName.ShouldBe("Mira");
        var request = host.Stub.Requests[^1];
        request.Authorization.ShouldBe("Bearer papi-token-1");
        request.Query.ShouldBe(["limit=10", "offset=20", "email=a+b@example.org", "attributes[]=first_name", "attributes[]=id"]);
        request.Headers["Accept"].ShouldBe("application/json, application/problem+json");
    }

    [Fact]
    public async Task GetAsync_UnknownId_IsNull()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/12", _ => PersonioStub.Json(
            """{"success":false,"error":{"code":404,"message":"Es ist ein Problem aufgetreten "}}""", System.Net.HttpStatusCode.NotFound));

        (await host.Employees.GetAsync("12")).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../auth")]
    [InlineData("99999999999999999999")]
    [InlineData("9999999999999999999")]
    public async Task GetAsync_TextThatCannotBeAnId_IsNullWithoutACall(string id)
    {
        await using var host = new ClientHost();

        (await host.Employees.GetAsync(id)).ShouldBeNull();
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task ListPageAsync_LimitOutOfRange_Throws(int limit)
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => host.Employees.ListPageAsync(0, limit));
    }
}
