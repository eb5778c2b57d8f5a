using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Employments;
using Personio.Client.Errors;
using Personio.Client.Persons;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Persons;

/// <summary>Persons, against answers written from what is known of Personio.</summary>
public sealed class PersonsClientTests
{
    private const string Route = "GET /v2/persons";

    private const string Mara =
        """
        {"id":"5005","email":"mara@acme.test","first_name":"Mara","last_name":"Lund","preferred_name":"Mara L.","gender":"FEMALE","status":"ACTIVE",
         "profile_picture":{"url":"https://api.personio.de/v1/company/employees/5005/profile-picture"},
         "created_at":"2023-01-01T14:07:17Z","updated_at":"2024-06-01T14:07:17.123456Z",
         "custom_attributes":[
           {"id":"dynamic_8001","type":"string","global_id":null,"value":"M"},
           {"id":"dynamic_8002","type":"STRING_LIST","label":"Languages","value":["de","en"]},
           {"id":"city","type":"string","value":"Lyon"},
           {"id":"dynamic_8003","type":"double","value":12.5},
           {"id":"dynamic_8004","type":"boolean","value":true},
           {"id":"dynamic_8005","type":"date","value":null}],
         "employments":[{"id":"2306b77a-35fb-4b1d-8044-3b14f7f2ca65"}],
         "_meta":{"links":{"employments":{"href":"https://api.personio.de/v2/persons/5005/employments"}}}}
        """;

    [Fact]
    public async Task Get_WholePerson_FillsEveryProperty()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/persons/5005", _ => PersonioStub.Json(Mara));

        var person = (await Client(host).GetAsync("5005"))!;

        person.Id.ShouldBe("5005");
        (person.FirstName, person.LastName, person.PreferredName, person.Email).ShouldBe(("Mara", "Lund", "Mara L.", "mara@acme.test"));
        person.Gender.ShouldBe(PersonGender.Female);
        person.Status.ShouldBe(PersonStatus.Active);
        person.ProfilePicture!.Url!.ShouldEndWith("/v1/company/employees/5005/profile-picture");
        person.CreatedAt.ShouldBe(new DateTimeOffset(2023, 1, 1, 14, 7, 17, TimeSpan.Zero));
        person.UpdatedAt!.Value.Year.ShouldBe(2024);
        person.Employments.ShouldHaveSingleItem().Id.ShouldBe("2306b77a-35fb-4b1d-8044-3b14f7f2ca65");
        person.ToString().ShouldBe("Person 5005");
    }

    [Fact]
    public async Task Get_AttributeTypesInEitherCase_AreTheSameAndValuesKeepTheirKind()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/persons/5005", _ => PersonioStub.Json(Mara));

        var attributes = (await Client(host).GetAsync("5005"))!.CustomAttributes.ToDictionary(attribute => attribute.Id!);

        attributes["dynamic_8001"].Type.ShouldBe(PersonAttributeType.Text);
        attributes["dynamic_8002"].Type.ShouldBe(PersonAttributeType.TextList);
        attributes["dynamic_8002"].Texts.ShouldBe(["de", "en"]);
        attributes["dynamic_8002"].Label.ShouldBe("Languages");
        attributes["city"].Text.ShouldBe("Lyon");
        attributes["dynamic_8003"].Text.ShouldBe("12.5");
        attributes["dynamic_8004"].Text.ShouldBe("true");
        attributes["dynamic_8005"].Text.ShouldBeNull();
    }

    [Fact]
    public async Task Get_BareCredential_HasIdAndEmploymentsAndNullForTheRest()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/persons/7", _ => PersonioStub.Json("""{"id":"7","employments":[{"id":"e"}],"_meta":{}}"""));

        var person = (await Client(host).GetAsync("7"))!;

        (person.FirstName, person.Status, person.Gender, person.UpdatedAt).ShouldBe((null, null, null, null));
        person.CustomAttributes.ShouldBeEmpty();
        person.Employments.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"id":7,"first_name":null,"custom_attributes":null,"employments":null,"gender":null}""")]
    [InlineData("""{"_data":{"id":"7"},"_meta":{}}""")]
    [InlineData("""{"_meta":{"links":null},"_data":{"id":"7","status":null}}""")]
    public async Task Get_NullsNumericIdsAndWrappers_AreRead(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/persons/7", _ => PersonioStub.Json(body));

        var person = (await Client(host).GetAsync("7"))!;

        person.Id.ShouldBe("7");
        person.Employments.ShouldBeEmpty();
        person.CustomAttributes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_FieldsAndWordsOfTomorrow_AreKept()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/persons/7", _ => PersonioStub.Json("""{"id":"7","status":"Retired","shoe_size":{"eu":43}}"""));

        var person = (await Client(host).GetAsync("7"))!;

        person.Status.ShouldBe(PersonStatus.Of("retired"));
        person.Status!.Value.Word.ShouldBe("RETIRED");
        person.UnknownFields!["shoe_size"].GetProperty("eu").GetInt32().ShouldBe(43);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("[]")]
    [InlineData("\"7\"")]
    [InlineData("{\"id\":\"7\"")]
    public async Task Get_NoPersonInTheAnswer_IsABadResponse(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/persons/7", _ => PersonioStub.Json(body));

        await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).GetAsync("7"));
    }

    [Fact]
    public async Task Get_ResourceThatIsGone_IsNullButAnEndpointTheGatewayDoesNotKnowIsNot()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/persons/1", _ => Problem(
            """{"title":"x","detail":"There is no resource for the specified id.","type":"https://developer.personio.de/reference/errors#common.resource_not_found","_meta":{}}"""));
        host.Stub.On("GET /v2/persons/2", _ => Problem(
            """{"title":"Not Found","detail":"The endpoint with /v2/persons/2 was not found.","type":"https://developer.personio.de/v2.0/page/public-api-error-codes#apinot_found","_meta":{"path":"/v2/persons/2"}}"""));

        (await Client(host).GetAsync("1")).ShouldBeNull();
        var exception = await Should.ThrowAsync<PersonioNotFoundException>(() => Client(host).GetAsync("2"));
        exception.EndpointUnknown.ShouldBeTrue();

        static HttpResponseMessage Problem(string error) => PersonioStub.Json(
            $$"""{"personio_trace_id":"t","timestamp":"2026-03-02T08:15:30+00:00","errors":[{{error}}]}""", HttpStatusCode.NotFound, "application/problem+json");
    }

    [Fact]
    public async Task List_TimeFilters_SendDatesWithADayMoreAndLeaveOutWhatIsOutside()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(
            null,
            """{"id":"1","updated_at":"2026-07-05T23:59:59Z"}""",
            """{"id":"2","updated_at":"2026-07-06T08:00:00Z"}""",
            """{"id":"3"}"""));

        var persons = await Client(host).ListAsync(new PersonFilter
        {
            UpdatedSince = new DateTimeOffset(2026, 7, 6, 0, 0, 0, TimeSpan.Zero),
            CreatedBefore = new DateTimeOffset(2026, 7, 9, 1, 0, 0, TimeSpan.Zero),
        }).ToListAsync();

        persons.Select(person => person.Id).ShouldBe(["2", "3"], "one who changed before is left out, one of whom it is not known stays");
        host.Stub.Requests[^1].Query.ShouldBe(["limit=50", "created_at.lt=2026-07-11", "updated_at.gt=2026-07-05"]);
    }

    [Fact]
    public async Task List_EveryFilter_IsSentUnderPersoniosName()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page(null));

        await Client(host).ListAsync(new PersonFilter
        {
            Ids = ["5", "6", "no id!"], Emails = ["a+b@acme.test", "c@acme.test"], FirstName = "Jo Ann", LastName = "Ö", PreferredName = "J", Status = PersonStatus.Active,
        }).ToListAsync();

        host.Stub.Requests[^1].Query.ShouldBe(
            ["limit=50", "id=5,6", "email=a+b@acme.test,c@acme.test", "first_name=Jo Ann", "last_name=Ö", "preferred_name=J", "status=ACTIVE"]);
    }

    [Fact]
    public async Task List_OnlyTextsThatCannotBeIds_CostsNoCall()
    {
        await using var host = new ClientHost();

        (await Client(host).ListAsync(new PersonFilter { Ids = ["../auth"] }).ToListAsync()).ShouldBeEmpty();
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_NextLinkThatNamesNoFilter_IsFollowedAsItStandsAndRepeatedRowsComeOnce()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, request => request.Query.Contains("cursor=cur_2")
            ? Page(null, """{"id":"2"}""", """{"id":"1"}""")
            : Page("https://personio.test/v2/persons?limit=50&cursor=cur_2", """{"id":"1"}"""));

        var persons = await Client(host).ListAsync(new PersonFilter { Status = PersonStatus.Active }).ToListAsync();

        persons.Select(person => person.Id).ShouldBe(["1", "2"]);
        host.Stub.Requests[^1].Query.ShouldBe(["limit=50", "cursor=cur_2"]);
    }

    [Fact]
    public async Task List_NextLinkToThePageJustRead_EndsInAnErrorInsteadOfALoop()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => Page("https://personio.test/v2/persons?limit=50", """{"id":"1"}"""));

        await Should.ThrowAsync<PersonioBadResponseException>(async () => await Client(host).ListAsync().ToListAsync());
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Fact]
    public async Task Create_APerson_SendsItWithItsEmploymentAndReadsTheReference()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/persons", _ => PersonioStub.Json("""{"id":"5006","_meta":{"links":{}}}""", HttpStatusCode.Created));

        var id = await Client(host).CreateAsync(new NewPerson
        {
            FirstName = "Mara",
            LastName = "Lund",
            Email = "mara@acme.test",
            Gender = PersonGender.Undefined,
            CustomAttributes = [new PersonAttributeValue("dynamic_1", "x"), new PersonAttributeValue("dynamic_2", ["a", "b"])],
            Employment = new EmploymentChange { Status = EmploymentStatus.Active, SupervisorId = "12" },
        });

        id.ShouldBe("5006");
        var request = host.Stub.Requests[^1];
        request.MediaType.ShouldBe("application/json");
        request.Body.ShouldBe(
            """{"first_name":"Mara","last_name":"Lund","email":"mara@acme.test","gender":"UNDEFINED","custom_attributes":[{"id":"dynamic_1","value":"x"},{"id":"dynamic_2","value":["a","b"]}],"employments":[{"status":"ACTIVE","supervisor":{"id":"12"}}]}""");
    }

    [Fact]
    public async Task Create_ServerError_IsNotRepeated()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/persons", _ => PersonioStub.Status(HttpStatusCode.BadGateway));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).CreateAsync(new NewPerson { FirstName = "A", LastName = "B" }));
        host.Stub.Count("POST /v2/persons").ShouldBe(1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Create_YesThatCannotBeRead_LeavesTheOutcomeUnknown(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/persons", _ => PersonioStub.Json(body, HttpStatusCode.Created));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).CreateAsync(new NewPerson { FirstName = "A", LastName = "B" }));
        host.Stub.Count("POST /v2/persons").ShouldBe(1);
    }

    [Fact]
    public async Task Delete_AnswerThatWasLost_IsSentAgainAndCountsAsDone()
    {
        await using var host = new ClientHost();
        var sent = 0;
        host.Stub.On("DELETE /v2/persons/5", _ => sent++ == 0
            ? PersonioStub.Status(HttpStatusCode.BadGateway)
            : PersonioStub.Json("""{"errors":[{"type":"https://developer.personio.de/reference/errors#common.resource_not_found"}]}""", HttpStatusCode.NotFound));

        (await Client(host).DeleteAsync("5")).ShouldBeTrue();
        host.Stub.Count("DELETE /v2/persons/5").ShouldBe(2);
    }

    [Fact]
    public async Task Update_SetNullAndUnset_AreThreeDifferentThings()
    {
        await using var host = new ClientHost();
        host.Stub.On("PATCH /v2/persons/5005", _ => PersonioStub.Status(HttpStatusCode.NoContent));

        await Client(host).UpdateAsync("5005", new PersonChange { LastName = "Neu", PreferredName = null, Gender = null });

        host.Stub.Requests[^1].Body.ShouldBe("""{"last_name":"Neu","preferred_name":null,"gender":null}""");
    }

    [Theory]
    [InlineData("../5005")]
    [InlineData("")]
    [InlineData("5005/employments")]
    [InlineData("5005\r\nX: y")]
    public async Task Writes_TextsThatCannotBeIds_AreRefusedBeforeAnyCall(string id)
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).UpdateAsync(id, new PersonChange { LastName = "x" }));
        await Should.ThrowAsync<ArgumentException>(() => Client(host).DeleteAsync(id));
        (await Client(host).GetAsync(id)).ShouldBeNull();
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_TwiceInARow_TellsThatTheSecondFoundNothing()
    {
        await using var host = new ClientHost();
        var left = 1;
        host.Stub.On("DELETE /v2/persons/5", _ => left-- > 0
            ? PersonioStub.Status(HttpStatusCode.NoContent)
            : PersonioStub.Json("""{"errors":[{"type":"https://developer.personio.de/reference/errors#common.resource_not_found"}]}""", HttpStatusCode.NotFound));

        (await Client(host).DeleteAsync("5")).ShouldBeTrue();
        (await Client(host).DeleteAsync("5")).ShouldBeFalse();
    }

    private static PersonsClient Client(ClientHost host) => host.Services.GetRequiredService<PersonsClient>();

    private static HttpResponseMessage Page(string? next, params string[] persons) => PersonioStub.Json(
        $$$"""{"_data":[{{{string.Join(',', persons)}}}],"_meta":{"links":{"self":{"href":"x"},"next":{{{(next is null ? "null" : $"\"{next}\"")}}} } } }""");
}
