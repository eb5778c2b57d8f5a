using Personio.Client.Employments;
using Personio.Client.Errors;
using Personio.Client.Jobs;
using Personio.Client.Persons;
using Personio.Client.SalaryBands;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Jobs;

public sealed class JobTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private LiveSession Session => shared.Session;

    [Fact]
    public async Task Jobs_ListAndGet_HaveBandsThatExist()
    {
        var jobs = await Session.Client<JobsClient>().ListAsync().ToListAsync();
        var bands = await Session.Client<SalaryBandsClient>().ListAsync().ToListAsync();

        jobs.Count.ShouldBeGreaterThan(50, "more than the default page");
        jobs.Select(job => job.Id).ShouldBeInOrder(SortDirection.Descending, StringComparer.Ordinal);
        jobs.SelectMany(job => job.SalaryBandIds).Distinct().ShouldBeSubsetOf(bands.Select(band => band.Id));
        var engineer = await Session.Client<JobsClient>().ListAsync(names: ["Senior Software Engineer"]).SingleAsync();
        (engineer.JobFamily, engineer.Level, engineer.JobTrack).ShouldBe(("Engineering", "L4", "Individual Contributor"));
        (await Session.Client<JobsClient>().GetAsync(engineer.Id))!.GlobalGrade.ShouldBe("4");
        (await Session.Client<JobsClient>().ListAsync([engineer.Id]).SingleAsync()).Name.ShouldBe(engineer.Name);
        (await Session.Client<JobsClient>().GetAsync(Guid.NewGuid().ToString())).ShouldBeNull();
    }

    [Fact]
    public async Task SalaryBands_ListAndGet_AreRanges()
    {
        var client = Session.Client<SalaryBandsClient>();

        var bands = await client.ListAsync().ToListAsync();

        bands.ShouldAllBe(band => band.Minimum < band.Midpoint && band.Midpoint < band.Maximum && band.Currency == "EUR");
        (await client.GetAsync(bands[0].Id))!.Name.ShouldBe(bands[0].Name);
        (await client.ListAsync([bands[1].Id]).SingleAsync()).Id.ShouldBe(bands[1].Id);
        (await client.GetAsync(Guid.NewGuid().ToString())).ShouldBeNull();
    }

    [Fact]
    public async Task Job_OfAnEmployment_IsInTheCatalogueUnderThePositionsName()
    {
        var person = await Session.Client<PersonsClient>().ListAsync().FirstAsync();
        var employment = await Session.Client<EmploymentsClient>().ListAsync(person.Id).FirstAsync();

        (await Session.Client<JobsClient>().GetAsync(employment.Job!.Id))!.Name.ShouldBe(employment.Position!.Title);
    }

    [Fact]
    public async Task SalaryBandIds_TokenWithoutThatRight_AreEmptyAndTheBandsForbidden()
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 3, Scopes = [SandboxScopes.PersonioJobsRead] });

        (await session.Client<JobsClient>().ListAsync().ToListAsync()).ShouldAllBe(job => job.SalaryBandIds.Count == 0);
        await Should.ThrowAsync<PersonioForbiddenException>(async () => await session.Client<SalaryBandsClient>().ListAsync().ToListAsync());
    }
}
