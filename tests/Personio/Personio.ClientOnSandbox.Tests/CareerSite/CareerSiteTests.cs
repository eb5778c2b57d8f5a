using Personio.Client.CareerSite;
using Personio.Client.Errors;
using Personio.Client.Recruiting;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.CareerSite;

public sealed class CareerSiteTests
{
    private static readonly SandboxOptions Small = new() { Employees = 3 };

    public static TheoryData<string> Languages => [.. CareerSiteLanguage.Documented.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task ListPositions_EveryDocumentedLanguage_HasTheSameJobs(string language)
    {
        await using var session = await LiveSession.StartAsync(Small);
        var client = session.Client<CareerSiteClient>();

        var positions = await client.ListPositionsAsync(new CareerSiteLanguage(language));

        positions.Select(position => position.Id).ShouldBe((await client.ListPositionsAsync()).Select(position => position.Id));
        positions.ShouldContain(position => position.Descriptions.Count == 2 && position.Descriptions[1].Html.Contains("a[b[0]]>1"));
        positions.ShouldAllBe(position => position.CreatedAt != null && position.Department != null);
    }

    [Fact]
    public async Task Position_OfTheFeed_CanBeAppliedFor()
    {
        await using var session = await LiveSession.StartAsync(Small);
        var position = (await session.Client<CareerSiteClient>().ListPositionsAsync())[0];
        var recruiting = session.Client<RecruitingClient>();

        await recruiting.CreateApplicationAsync(new NewApplication
        {
            FirstName = "Zoë", LastName = "Brändle", Email = "zoe@example.test", JobPositionId = position.Id,
        });

        (await recruiting.GetJobAsync(position.Id))!.Name.ShouldBe(position.Name);
    }

    [Fact]
    public async Task ListPositions_EmptyBoard_IsEmpty()
    {
        await using var session = await LiveSession.StartAsync(Small with { EmptyCareerSite = true });

        (await session.Client<CareerSiteClient>().ListPositionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task ListPositions_FeedThatIsOff_IsAFailure()
    {
        await using var session = await LiveSession.StartAsync(Small with { MissingFeatures = [SandboxFeature.XmlFeed] });

        await Should.ThrowAsync<PersonioBadResponseException>(() => session.Client<CareerSiteClient>().ListPositionsAsync());
    }

    [Fact]
    public async Task ListPositions_ServerError_IsTriedAgain()
    {
        await using var session = await LiveSession.StartAsync(Small);
        session.Sandbox.AddFault(new SandboxFault { Status = 503, Body = SandboxFaultBody.Html, Count = 1, PathPrefix = "/xml" });

        (await session.Client<CareerSiteClient>().ListPositionsAsync()).ShouldNotBeEmpty();
    }
}
