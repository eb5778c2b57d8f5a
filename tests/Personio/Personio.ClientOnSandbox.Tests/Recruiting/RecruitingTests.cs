using Personio.Client.Documents;
using Personio.Client.Errors;
using Personio.Client.Files;
using Personio.Client.Recruiting;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Recruiting;

public sealed class RecruitingTests
{
    private static readonly SandboxOptions Small = new() { Employees = 3 };

    [Fact]
    public async Task Create_WithFilesAndAttributes_IsReadThroughV2()
    {
        await using var session = await LiveSession.StartAsync(Small with { Strictness = new() { RequireBetaHeader = true } });
        var client = session.Client<RecruitingClient>();
        var job = (await client.ListApplicationsAsync().FirstAsync()).Job!;
        var cv = await client.UploadDocumentAsync(FileUpload.FromBytes("Lebenslauf Zoë.pdf", [1, 2, 3]));

        await client.CreateApplicationAsync(New(job.Id) with
        {
            ApplicationDate = new DateOnly(2026, 6, 1),
            Phase = ApplicationPhase.Offer,
            RecruitingChannelId = "3",
            Tags = ["from a friend"],
            Files = [cv.As(ApplicationFileCategory.Cv)],
            Attributes = [ApplicationAttribute.Birthday(new DateOnly(1990, 1, 2)), ApplicationAttribute.Gender("diverse"), ApplicationAttribute.Custom(101, "yes")],
        });

        var application = await client.ListApplicationsAsync(new ApplicationFilter { CandidateEmail = "zoe@example.test" }).SingleAsync();
        application.ShouldSatisfyAllConditions(
            () => application.Job!.Id.ShouldBe(job.Id),
            () => application.ApplicationDate.ShouldBe(new DateOnly(2026, 6, 1)),
            () => application.CurrentStage!.Type.ShouldBe("offer"),
            () => application.Channel!.Name.ShouldBe("LinkedIn"));
        (await client.GetApplicationAsync(application.Id))!.Candidate.ShouldBe(application.Candidate);
        (await client.ListStageTransitionsAsync(application.Id).SingleAsync()).Stage.ShouldBe(application.CurrentStage);
        var candidate = (await client.GetCandidateAsync(application.Candidate!.Id))!;
        (candidate.FirstName, candidate.Birthday, candidate.Gender).ShouldBe(("Zoë", new DateOnly(1990, 1, 2), "diverse"));
        (await client.ListCandidatesAsync(email: "zoe@example.test").SingleAsync()).Applications.ShouldNotBeNull().Single().Id.ShouldBe(application.Id);

        var documents = session.Client<DocumentsClient>();
        var document = await documents.ListAsync(application.Id).SingleAsync();
        await using var file = (await documents.DownloadAsync(document.Id))!;
        (file.FileName, file.Size).ShouldBe(("Lebenslauf Zoë.pdf", 3));
    }

    [Fact]
    public async Task Lists_OfJobsAndCategories_FitTogether()
    {
        await using var session = await LiveSession.StartAsync(Small);
        var client = session.Client<RecruitingClient>();

        var jobs = await client.ListJobsAsync().ToListAsync();
        var categories = await client.ListCategoriesAsync().ToListAsync();

        jobs.Count.ShouldBe(16);
        jobs.ShouldAllBe(job => categories.Any(category => category.Id == job.Category!.Id));
        (await client.GetJobAsync(jobs[3].Id))!.Name.ShouldBe(jobs[3].Name);
        (await client.GetCategoryAsync(categories[0].Id))!.Stages.ShouldNotBeNull().Count.ShouldBe(categories[0].Stages!.Count);
        (await client.GetJobAsync("1")).ShouldBeNull();
    }

    [Fact]
    public async Task Create_Twice_IsRefusedWithPersoniosReason()
    {
        await using var session = await LiveSession.StartAsync(Small);
        var client = session.Client<RecruitingClient>();
        var job = (await client.ListApplicationsAsync().FirstAsync()).Job!.Id;
        await client.CreateApplicationAsync(New(job));

        var refusal = await Should.ThrowAsync<PersonioInvalidRequestException>(() => client.CreateApplicationAsync(New(job)));

        refusal.FieldErrors.ShouldHaveSingleItem().Messages.ShouldBe(["errors.applicant-already-exists"]);
    }

    [Fact]
    public async Task Create_ConnectionCutAfterwards_CanBeTriedAgainWithoutASecondApplication()
    {
        await using var session = await LiveSession.StartAsync(Small);
        var client = session.Client<RecruitingClient>();
        var job = (await client.ListApplicationsAsync().FirstAsync()).Job!.Id;
        session.Sandbox.AddFault(new SandboxFault { Disconnect = true, PathPrefix = "/v1/recruiting" });

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => client.CreateApplicationAsync(New(job)));
        await client.CreateApplicationAsync(New(job));

        (await client.ListApplicationsAsync(new ApplicationFilter { CandidateEmail = "zoe@example.test" }).ToListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Create_CompanyWithoutRecruiting_IsForbidden()
    {
        await using var session = await LiveSession.StartAsync(Small with { MissingFeatures = [SandboxFeature.Recruiting] });

        await Should.ThrowAsync<PersonioForbiddenException>(() => session.Client<RecruitingClient>().CreateApplicationAsync(New("2140200")));
    }

    private static NewApplication New(string job) =>
        new() { FirstName = "Zoë", LastName = "Brändle", Email = "zoe@example.test", JobPositionId = job };
}
