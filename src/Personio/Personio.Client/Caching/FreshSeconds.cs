namespace Personio.Client.Caching;

/// <summary>
/// For how many seconds each kind is fresh (docs/personio/cache.md says why), as constants: <see cref="CachedResource"/> takes its times from here, and so do
/// attributes of who passes answers on.
/// </summary>
public static class FreshSeconds
{
    public const int People = 60;

    public const int AbsenceBalances = 60;

    public const int Absences = 60;

    public const int AbsenceTypes = 10 * 60;

    public const int Attendances = 30;

    public const int Projects = 5 * 60;

    public const int Documents = 60;

    public const int DocumentCategories = 10 * 60;

    public const int Applications = 60;

    public const int RecruitingJobs = 5 * 60;

    public const int OpenPositions = 5 * 60;

    public const int Organisation = 10 * 60;

    public const int JobCatalogue = 10 * 60;

    public const int Compensations = 60;

    public const int Reports = 5 * 60;

    public const int Attributes = 10 * 60;
}
