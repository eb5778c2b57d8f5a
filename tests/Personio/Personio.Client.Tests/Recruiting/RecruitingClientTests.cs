using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Errors;
using Personio.Client.Files;
using Personio.Client.Recruiting;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Recruiting;

/// <summary>Recruiting, against answers written from what is known of Personio.</summary>
public sealed class RecruitingClientTests
{
    private const string Create = "POST /v1/recruiting/applications";
    private const string Upload = "POST /v1/recruiting/applications/documents";
    private const string Applications = "GET /v2/recruiting/applications";

    private static readonly NewApplication Ana = new() { FirstName = "Ana", LastName = "B", Email = "ana@b.test", JobPositionId = "120" };

    [Fact]
    public async Task Create_AnApplication_GoesOutWithKeyAndCompanyAndIsAnsweredWithNothing()
    {
        await using var host = Host();
        host.Stub.On(Create, _ => PersonioStub.Status(HttpStatusCode.Created));
        var file = Guid.Parse("66121e48-2a2d-4158-a21d-f36c3453df1a");

        await Client(host).CreateApplicationAsync(Ana with
        {
            RecruitingChannelId = "3",
            ExternalPostingId = "x-1",
            Message = "Hello",
            ApplicationDate = new DateOnly(2026, 2, 1),
            Phase = ApplicationPhase.Offer,
            Tags = ["new", "seen"],
            Files = [new ApplicationFile(file, "cv.pdf", ApplicationFileCategory.Cv)],
            Attributes = [ApplicationAttribute.Birthday(new DateOnly(1990, 1, 2)), ApplicationAttribute.Custom(7, "yes")],
        });

        var request = host.Stub.Requests.ShouldHaveSingleItem();
        request.Authorization.ShouldBe("Bearer recruiting-key");
        request.Headers["X-Company-ID"].ShouldBe("100");
        request.Body.ShouldBe(
            """
            {"first_name":"Ana","last_name":"B","email":"ana@b.test","job_position_id":120,"recruiting_channel_id":3,"external_posting_id":"x-1",
            "message":"Hello","application_date":"2026-02-01","phase":{"type":"system","id":"offer"},"tags":["new","seen"],
            "files":[{"uuid":"66121e48-2a2d-4158-a21d-f36c3453df1a","original_filename":"cv.pdf","category":"cv"}],
            "attributes":[{"id":"birthday","value":"1990-01-02"},{"id":"custom_attribute_7","value":"yes"}]}
            """.ReplaceLineEndings(string.Empty));
    }

    [Fact]
    public async Task Create_PhaseOfTheCompany_IsANumber()
    {
        await using var host = Host();
        host.Stub.On(Create, _ => PersonioStub.Status(HttpStatusCode.Created));

        await Client(host).CreateApplicationAsync(Ana with { Phase = ApplicationPhase.Custom(42) });

        host.Stub.Requests[^1].Body.ShouldEndWith(""","phase":{"type":"custom","id":42}}""");
    }

    public static TheoryData<NewApplication> Refused => new(
        Ana with { FirstName = " " },
        Ana with { LastName = "" },
        Ana with { Email = "ana" },
        Ana with { Email = "ana@" },
        Ana with { Email = "a@b@c" },
        Ana with { JobPositionId = "welder" },
        Ana with { RecruitingChannelId = "LinkedIn" },
        Ana with { Tags = [""] },
        Ana with { Files = [new ApplicationFile(Guid.NewGuid(), "../cv.pdf", ApplicationFileCategory.Cv)] },
        Ana with { Attributes = [new ApplicationAttribute("shoe_size", "40")] },
        Ana with { Attributes = [new ApplicationAttribute("custom_attribute_x", "40")] },
        Ana with { Attributes = [ApplicationAttribute.Gender("f")] },
        Ana with { Attributes = [new ApplicationAttribute("birthday", "2.1.1990")] });

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Create_WhatPersonioWouldRefuse_IsRefusedBeforeAnyCall(NewApplication application)
    {
        await using var host = Host();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateApplicationAsync(application));

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_SecondTimeForOneJob_TellsPersoniosReason()
    {
        await using var host = Host();
        host.Stub.On(Create, _ => PersonioStub.Json(
            """{"errors":[{"field":"email","errors":[{"reason":"errors.applicant-already-exists","context":{}}]}]}""", HttpStatusCode.BadRequest));

        var refusal = await Should.ThrowAsync<PersonioInvalidRequestException>(() => Client(host).CreateApplicationAsync(Ana));

        refusal.FieldErrors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Field.ShouldBe("email"), error => error.Messages.ShouldBe(["errors.applicant-already-exists"]));
    }

    [Fact]
    public async Task Create_WrongKey_SaysWhichKeyIsMeantAndIsNotRepeated()
    {
        await using var host = Host();
        host.Stub.On(Create, _ => PersonioStub.Status(HttpStatusCode.Unauthorized));

        var refusal = await Should.ThrowAsync<PersonioAuthenticationException>(() => Client(host).CreateApplicationAsync(Ana));

        refusal.Message.ShouldContain("recruiting key or the company id");
        refusal.ToString().ShouldNotContain("recruiting-key");
        host.Stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Create_WithoutAKey_NamesTheSettingAndCallsNobody()
    {
        await using var host = new ClientHost();

        var refusal = await Should.ThrowAsync<PersonioAuthenticationException>(() => Client(host).CreateApplicationAsync(Ana));

        refusal.Message.ShouldContain("Personio:RecruitingToken");
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Create_ServerError_IsNotRepeatedAndItsOutcomeUnknown(HttpStatusCode status)
    {
        await using var host = Host();
        host.Stub.On(Create, _ => PersonioStub.Json(
            """{"errors":[{"id":"66121e48-2a2d-4158-a21d-f36c3453df1a","status":"500","title":"Internal Server Error"}]}""", status));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).CreateApplicationAsync(Ana));

        host.Stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Upload_AFile_IsAFormAndBecomesAFileOfAnApplication()
    {
        await using var host = Host();
        host.Stub.On(Upload, _ => PersonioStub.Json(
            """
            {"uuid":"66121e48-2a2d-4158-a21d-f36c3453df1a","size":39710,"mimetype":"application/vnd.ms-powerpoint","original_filename":"slides.ppt","extension":"ptt"}
            """));

        var uploaded = await Client(host).UploadDocumentAsync(FileUpload.FromBytes("slides.ppt", "bytes"u8.ToArray()));

        uploaded.ShouldBe(new UploadedApplicationFile(
            Guid.Parse("66121e48-2a2d-4158-a21d-f36c3453df1a"), 39710, "application/vnd.ms-powerpoint", "slides.ppt", "ptt"));
        uploaded.As(ApplicationFileCategory.WorkSample).Category.Word.ShouldBe("work-sample");
        host.Stub.Requests[^1].MediaType.ShouldBe("multipart/form-data");
        host.Stub.Requests[^1].Body.ShouldContain("Content-Disposition: form-data; name=\"file\"; filename=\"slides.ppt\"");
    }

    [Theory]
    [InlineData("photo.jpeg", 1)]
    [InlineData("scan.tiff", 1)]
    [InlineData("page.html", 1)]
    [InlineData("film.mp4", (20 * 1024 * 1024) + 1)]
    public async Task Upload_FileThatPersonioWouldRefuse_IsRefusedBeforeAnyCall(string name, long size)
    {
        await using var host = Host();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).UploadDocumentAsync(
            new FileUpload(name, size, _ => throw new InvalidOperationException("opened"))));

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_UndocumentedRefusal_IsRead()
    {
        await using var host = Host();
        host.Stub.On(Upload, _ => PersonioStub.Json(
            """{"error":{"reason":"Invalid multipart request body and/or headers supplied."}}""", HttpStatusCode.BadRequest));

        var refusal = await Should.ThrowAsync<PersonioInvalidRequestException>(
            () => Client(host).UploadDocumentAsync(FileUpload.FromBytes("cv.pdf", [1])));

        refusal.PersonioMessage.ShouldBe("Invalid multipart request body and/or headers supplied.");
    }

    [Fact]
    public async Task ListApplications_TimesAsObjectsWithAHyphen_AreRead()
    {
        await using var host = Host();
        host.Stub.On(Applications, _ => PersonioStub.Json(
            """
            {"_data":[{"id":"495039","application_date":"2026-02-01","is_anonymized":false,
              "candidate":{"id":"881","email":"a@b.test","first_name":"Ana","last_name":"B","gender":"female"},
              "job":{"id":"120","name":"Welder","department":{"id":"401","name":"Production"},"category":{"id":"5","name":"Blue collar"}},
              "current_stage":{"id":null,"kind":"SYSTEM","name":null,"type":"new"},"channel":{"id":"3","name":"LinkedIn"},
              "hiring_team":[{"person":{"id":"7"},"role":{"name":"Recruiter"}}],
              "created_at":{"date-time":"2026-02-01T10:00:00Z","timezone":"UTC"},"updated_at":{"date-time":"2026-02-03T10:00:00Z","timezone":"UTC"}}],
             "_meta":{"links":{}}}
            """));

        var application = await Client(host).ListApplicationsAsync(
            new ApplicationFilter { UpdatedAfter = new DateTimeOffset(2026, 2, 1, 1, 0, 0, TimeSpan.FromHours(1)), CandidateEmail = "a@b.test" }).SingleAsync();

        application.ShouldSatisfyAllConditions(
            () => application.ApplicationDate.ShouldBe(new DateOnly(2026, 2, 1)),
            () => application.Candidate!.FirstName.ShouldBe("Ana"),
            () => application.Job!.Department!.Name.ShouldBe("Production"),
            () => application.CurrentStage!.Id.ShouldBeNull(),
            () => application.CurrentStage!.Type.ShouldBe("new"),
            () => application.HiringTeam!.Single().Person!.Id.ShouldBe("7"),
            () => application.CreatedAt.ShouldBe(new DateTimeOffset(2026, 2, 1, 10, 0, 0, TimeSpan.Zero)),
            () => application.UpdatedAt.ShouldBe(new DateTimeOffset(2026, 2, 3, 10, 0, 0, TimeSpan.Zero)),
            () => application.UnknownFields.ShouldBeNull());
        var request = host.Stub.Requests[^1];
        request.Query.ShouldBe(["updated_at.gt=2026-02-01T00:00:00Z", "limit=200", "candidate.email=a@b.test"]);
        request.Headers["Beta"].ShouldBe("true");
    }

    [Fact]
    public async Task ListApplications_BothEndsOfATime_AreRefusedBeforeAnyCall()
    {
        await using var host = Host();

        Should.Throw<ArgumentException>(() => Client(host).ListApplicationsAsync(
            new ApplicationFilter { UpdatedAfter = DateTimeOffset.UnixEpoch, UpdatedBefore = DateTimeOffset.UnixEpoch }));

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"2026-02-01T10:00:00Z\"")]
    [InlineData("""{"date-time":"2026-02-01T10:00:00Z","timezone":"UTC"}""")]
    public async Task GetCandidate_TimesInEitherForm_AreRead(string time)
    {
        await using var host = Host();
        host.Stub.On("GET /v2/recruiting/candidates/881", _ => PersonioStub.Json(
            """
            {"id":"881","first_name":"Ana","last_name":"B","email":"a@b.test","gender":null,"phone":"1","location":"Bern","birthday":"1990-01-02",
             "linkedin_profile":null,"available_from":"soon","applications":[{"id":"495039","application_date":"2026-02-01"}],"created_at":$time,"updated_at":$time}
            """.Replace("$time", time, StringComparison.Ordinal)));

        var candidate = (await Client(host).GetCandidateAsync("881"))!;

        candidate.CreatedAt.ShouldBe(new DateTimeOffset(2026, 2, 1, 10, 0, 0, TimeSpan.Zero));
        candidate.Birthday.ShouldBe(new DateOnly(1990, 1, 2));
        candidate.Applications.ShouldNotBeNull().Single().ApplicationDate.ShouldBe(new DateOnly(2026, 2, 1));
    }

    [Fact]
    public async Task ListStageTransitions_WithoutIds_AreAllTold()
    {
        await using var host = Host();
        host.Stub.On("GET /v2/recruiting/applications/1/stage-transitions", _ => PersonioStub.Json(
            """
            {"_data":[{"entered_at":{"date-time":"2026-02-02T10:00:00Z","timezone":"UTC"},"stage":{"id":"9","kind":"CUSTOM","name":"Interview","type":"interview"}},
                      {"entered_at":{"date-time":"2026-02-01T10:00:00Z","timezone":"UTC"},"stage":{"id":null,"kind":"SYSTEM","name":null,"type":"new"}}]}
            """));

        var transitions = await Client(host).ListStageTransitionsAsync("1").ToListAsync();

        transitions.Select(transition => transition.Stage!.Type).ShouldBe(["interview", "new"]);
        transitions[0].EnteredAt.ShouldBe(new DateTimeOffset(2026, 2, 2, 10, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task ListCategories_WithStages_AreRead()
    {
        await using var host = Host();
        host.Stub.On("GET /v2/recruiting/categories", _ => PersonioStub.Json(
            """{"_data":[{"id":"5","name":"Blue collar","stages":[{"id":"9","name":"Interview","type":"interview","kind":"CUSTOM"}],"company":{"id":"100"}}]}"""));

        var category = await Client(host).ListCategoriesAsync().SingleAsync();

        category.Stages.ShouldNotBeNull().Single().Name.ShouldBe("Interview");
        category.Company!.Id.ShouldBe("100");
    }

    [Fact]
    public async Task Get_TextThatIsNoId_FindsNothingAndCallsNobody()
    {
        await using var host = Host();
        var client = Client(host);

        (await client.GetApplicationAsync("1/../2")).ShouldBeNull();
        (await client.GetCandidateAsync("")).ShouldBeNull();
        (await client.GetJobAsync("a b")).ShouldBeNull();
        (await client.GetCategoryAsync("ä")).ShouldBeNull();
        Should.Throw<ArgumentException>(() => client.ListStageTransitionsAsync("1/2"));
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetJob_UnknownToTheGateway_IsAnErrorAndNotAMissingJob()
    {
        await using var host = Host();
        host.Stub.On("GET /v2/recruiting/jobs/1", _ => PersonioStub.Json(
            """{"errors":[{"title":"Not Found","type":"https://developer.personio.de/v2.0/page/public-api-error-codes#apinot_found","_meta":{"path":"/v2/recruiting/jobs/1"}}]}""",
            HttpStatusCode.NotFound));

        (await Should.ThrowAsync<PersonioNotFoundException>(() => Client(host).GetJobAsync("1"))).EndpointUnknown.ShouldBeTrue();
    }

    private static ClientHost Host() => new(configure: static options =>
    {
        options.RecruitingToken = "recruiting-key";
        options.CompanyId = "100";
    });

    private static RecruitingClient Client(ClientHost host) => host.Services.GetRequiredService<RecruitingClient>();
}
