using Personio.Client.CareerSite;
using Personio.Client.Recruiting;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Reading
{
    private static Reading[] Hiring =>
    [
        new("RecruitingClient.ListApplicationsAsync", "/v2/recruiting/applications", true, s => Each(s.Client<RecruitingClient>().ListApplicationsAsync())),
        new("RecruitingClient.GetApplicationAsync", "/v2/recruiting/applications/", false,
            async s => (await s.Client<RecruitingClient>().GetApplicationAsync(s.Scenery.Application))?.Id ?? "none"),
        new("RecruitingClient.ListStageTransitionsAsync", "/v2/recruiting/applications/", true, s => Ids(
            s.Client<RecruitingClient>().ListStageTransitionsAsync(s.Scenery.Application), change => $"{change.EnteredAt} {change.Stage?.Type}")),
        new("RecruitingClient.ListCandidatesAsync", "/v2/recruiting/candidates", true, s => Each(s.Client<RecruitingClient>().ListCandidatesAsync())),
        new("RecruitingClient.GetCandidateAsync", "/v2/recruiting/candidates/", false,
            async s => (await s.Client<RecruitingClient>().GetCandidateAsync(s.Scenery.Candidate))?.Email ?? "none"),
        new("RecruitingClient.ListJobsAsync", "/v2/recruiting/jobs", true, s => Each(s.Client<RecruitingClient>().ListJobsAsync())),
        new("RecruitingClient.GetJobAsync", "/v2/recruiting/jobs/", false,
            async s => (await s.Client<RecruitingClient>().GetJobAsync(s.Scenery.RecruitingJob))?.Name ?? "none"),
        new("RecruitingClient.ListCategoriesAsync", "/v2/recruiting/categories", true, s => Each(s.Client<RecruitingClient>().ListCategoriesAsync())),
        new("RecruitingClient.GetCategoryAsync", "/v2/recruiting/categories/", false,
            async s => (await s.Client<RecruitingClient>().GetCategoryAsync(s.Scenery.RecruitingCategory))?.Name ?? "none"),
        new("CareerSiteClient.ListPositionsAsync", "/xml", false,
            async s => Join((await s.Client<CareerSiteClient>().ListPositionsAsync()).Select(position => position.Id))),
    ];
}
