using Personio.Client.Recruiting;

namespace Personio.Subgraph.Jobs;

internal static class JobDataLoaders
{
    /// <summary>All jobs come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, RecruitingJob>> GetJobByIdAsync(
        IReadOnlyList<string> ids, JobBoard board, CancellationToken cancellationToken)
        => (await board.ListAsync(cancellationToken)).ToDictionary(job => job.Id, StringComparer.Ordinal);

    /// <summary>All categories come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, RecruitingCategory>> GetRecruitingCategoryByIdAsync(
        IReadOnlyList<string> ids, JobBoard board, CancellationToken cancellationToken)
        => (await board.ListCategoriesAsync(cancellationToken)).ToDictionary(category => category.Id, StringComparer.Ordinal);
}
