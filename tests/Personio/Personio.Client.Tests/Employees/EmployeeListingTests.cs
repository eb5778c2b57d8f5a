using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Employees;

/// <summary>Lists over many pages, creation, and the attribute list.</summary>
public sealed class EmployeeListingTests
{
    private const string Route = "GET /v1/company/employees";

    [Fact]
    public async Task ListAllAsync_ThreePages_ReadsEachByRecordOffset()
    {
        await using var host = Pages(250, 250);

        var ids = await IdsAsync(host);

        ids.ShouldBe(Enumerable.Range(1, 250).Select(static id => $"{id}"));
        Offsets(host).ShouldBe(["offset=0", "offset=100", "offset=200"]);
        host.Stub.Requests[^1].Query.ShouldContain("limit=100");
    }

    [Fact]
    public async Task ListAllAsync_ServerGivesLessThanAsked_MovesOnByWhatArrived()
    {
        await using var host = Pages(120, 120, cap: 50);

        (await IdsAsync(host)).Count.ShouldBe(120);
        Offsets(host).ShouldBe(["offset=0", "offset=50", "offset=100"]);
    }

    [Fact]
    public async Task ListAllAsync_NoTotal_EndsAtTheEmptyPage()
    {
        await using var host = Pages(100, total: null);

        (await IdsAsync(host)).Count.ShouldBe(100);
        Offsets(host).ShouldBe(["offset=0", "offset=100"]);
    }

    [Fact]
    public async Task ListAllAsync_DuplicatesAcrossPages_AreGivenOnce()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, request => request.Query.Contains("offset=0") ? Page(3, 1, 2) : Page(3, 2, 3));

        (await IdsAsync(host)).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task ListAllAsync_ServerIgnoresTheOffset_StopsAtThePageThatAddsNothing()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(1_000, 1, 2));

        (await IdsAsync(host)).ShouldBe(["1", "2"]);
        Offsets(host).Count.ShouldBe(2);
    }

    [Fact]
    public async Task ListAllAsync_SecondPageFails_GivesTheFirstAndThenTheError()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, request => request.Query.Contains("offset=0")
            ? Page(4, 1, 2)
            : PersonioStub.Status(System.Net.HttpStatusCode.Forbidden));
        var seen = new List<string>();

        await Should.ThrowAsync<PersonioForbiddenException>(async () =>
        {
            await foreach (var employee in host.Employees.ListAllAsync())
            {
                seen.Add(employee.Id);
            }
        });

        seen.ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task ListAllAsync_UpdatedSince_IsSentWithoutAZone()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(0));

        await foreach (var unused in host.Employees.ListAllAsync(
            new EmployeeFilter { UpdatedSince = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(2)) }))
        {
            unused.ShouldBeNull();
        }

        host.Stub.Requests[^1].Query.ShouldContain("updated_since=2026-03-01T08:00:00");
    }

    [Theory]
    [InlineData("""{"data":[{"attributes":{"id":{"value":1}}}]}""", 1)]
    [InlineData("""{"metadata":{"total_elements":"7"},"data":[]}""", 0)]
    [InlineData("""{"metadata":null,"offset":"0","limit":"100","data":[]}""", 0)]
    public async Task ListPageAsync_LooseEnvelope_IsRead(string body, int count)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Json(body));

        (await host.Employees.ListPageAsync(0, 100)).Items.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"success":true}""")]
    [InlineData("""{"data":[null]}""")]
    [InlineData("""{"data":[{"attributes":{}}]}""")]
    public async Task ListPageAsync_OutOfShape_IsABadResponse(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Json(body));

        await Should.ThrowAsync<PersonioBadResponseException>(() => host.Employees.ListPageAsync(0, 100));
    }

    [Fact]
    public async Task CreateAsync_AllFields_SendsPersoniosNames()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v1/company/employees", _ => PersonioStub.Json(
            """{"success":true,"data":{"id":81723,"message":"success"},"meta":["Office 'Mars' was not found"]}"""));

        var created = await host.Employees.CreateAsync(new NewEmployee
        {
            Email = "mira@example.org",
            FirstName = "Mira",
            LastName = "Kolb",
            Gender = Gender.Female,
            HireDate = new DateOnly(2026, 8, 1),
            WeeklyWorkingHours = 38.5m,
            Status = EmployeeStatus.Onboarding,
            SupervisorId = "12",
            Office = "Mars",
            CustomAttributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["dynamic_1"] = "A-17" },
        });

        created.Id.ShouldBe("81723");
        created.Ignored.ShouldBe(["Office 'Mars' was not found"]);
        host.Stub.Requests[^1].MediaType.ShouldBe("application/json");
        host.Stub.Requests[^1].Body.ShouldBe(
            """
            {"employee":{"email":"mira@example.org","first_name":"Mira","last_name":"Kolb","gender":"female","office":"Mars","hire_date":"2026-08-01","weekly_working_hours":38.5,"status":"onboarding","supervisor_id":12,"custom_attributes":{"dynamic_1":"A-17"}}}
            """);
    }

    [Fact]
    public async Task CreateAsync_Refused_KeepsPersoniosWordsApart()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v1/company/employees", _ => PersonioStub.Json(
            """{"success":false,"error":{"code":422,"message":"Supervisor with ID 1 not found"}}""",
            System.Net.HttpStatusCode.UnprocessableEntity));

        var exception = await Should.ThrowAsync<PersonioInvalidRequestException>(() =>
            host.Employees.CreateAsync(new NewEmployee { Email = "a@b.c", FirstName = "A", LastName = "B" }));

        exception.PersonioMessage.ShouldBe("Supervisor with ID 1 not found");
        exception.Message.ShouldNotContain("Supervisor");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    public async Task CreateAsync_SupervisorIdThatIsNone_ThrowsWithoutACall(string id)
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(() => host.Employees.CreateAsync(
            new NewEmployee { Email = "a@b.c", FirstName = "A", LastName = "B", SupervisorId = id }));
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAttributesAsync_List_IsRead()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/attributes", _ => PersonioStub.Json(
            """
            {"success":true,"data":[
             {"key":"first_name","label":"First Name","type":"standard","universal_id":"first_name","options":[]},
             {"key":"dynamic_2","label":"Marital status","type":"list","universal_id":null,"options":["married","single"]},
             {"key":"dynamic_3"}]}
            """));

        var attributes = await host.Employees.GetAttributesAsync();

        attributes.Select(static attribute => $"{attribute.Key}/{attribute.Type}/{string.Join(',', attribute.Options)}")
            .ShouldBe(["first_name/standard/", "dynamic_2/list/married,single", "dynamic_3//"]);
    }

    [Fact]
    public void KeyOf_EveryPropertyOfEmployee_IsMappedUnlessItIsACollectionOfManyKeys()
    {
        var unmapped = typeof(Employee).GetProperties()
            .Where(static property => EmployeeAttributes.KeyOf(property.Name) is null)
            .Select(static property => property.Name);

        unmapped.ShouldBe(
            [nameof(Employee.CustomAttributes), nameof(Employee.OtherAttributes), nameof(Employee.AllAttributes), nameof(Employee.Sent)], ignoreOrder: true);
    }

    private static ClientHost Pages(int count, int? total, int cap = 100)
    {
        var host = new ClientHost();
        host.Stub.On(Route, request =>
        {
            var offset = int.Parse(request.Query.Single(static part => part.StartsWith("offset=", StringComparison.Ordinal))[7..]);
            return Page(total, [.. Enumerable.Range(1, count).Skip(offset).Take(cap)]);
        });
        return host;
    }

    private static HttpResponseMessage Page(int? total, params int[] ids)
    {
        var data = string.Join(',', ids.Select(static id => "{\"type\":\"Employee\",\"attributes\":{\"id\":{\"value\":" + id + "}}}"));
        var metadata = total is null ? string.Empty : $$"""
            "metadata":{"total_elements":{{total}}},
            """;
        return PersonioStub.Json($$"""{"success":true,{{metadata}}"data":[{{data}}]}""");
    }

    private static async Task<List<string>> IdsAsync(ClientHost host)
    {
        var ids = new List<string>();
        await foreach (var employee in host.Employees.ListAllAsync())
        {
            ids.Add(employee.Id);
        }

        return ids;
    }

    private static List<string> Offsets(ClientHost host) =>
        [.. host.Stub.Requests.SelectMany(static request => request.Query).Where(static part => part.StartsWith("offset=", StringComparison.Ordinal))];
}
