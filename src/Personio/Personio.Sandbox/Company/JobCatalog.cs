namespace Personio.Sandbox.Company;

/// <summary>A job of the catalogue, which is not a vacancy.</summary>
internal sealed record JobRecord(Guid Id, string Name, string Family, string Level, string Track, string Grade, Guid SalaryBandId);

/// <summary>What jobs of one family and level pay a month.</summary>
internal sealed record SalaryBandRecord(Guid Id, string Name, string Currency, decimal Minimum, decimal Midpoint, decimal Maximum);

/// <summary>
/// The company's jobs: one for every position that the generator gives somebody, and the bands they are paid in. Ids and amounts depend on
/// the seed, names do not.
/// </summary>
internal sealed class JobCatalog
{
    /// <summary>What those were who came back for a career.</summary>
    public const string WorkingStudent = "Working Student";

    private const string Contributor = "Individual Contributor";
    private const string Management = "Management";

    private readonly Dictionary<string, JobRecord> _byName = new(StringComparer.Ordinal);

    private JobCatalog()
    {
    }

    public JobCatalog(IEnumerable<JobRecord> jobs, IEnumerable<SalaryBandRecord> salaryBands)
    {
        Jobs = [.. jobs];
        SalaryBands = [.. salaryBands];
        _byName = Jobs.GroupBy(job => job.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public List<JobRecord> Jobs { get; } = [];

    public List<SalaryBandRecord> SalaryBands { get; } = [];

    public static JobCatalog Create(int seed)
    {
        var catalog = new JobCatalog();
        var random = SeededRandom.For(seed, "job catalogue");
        catalog.Add("Chief Executive Officer", catalog.Band(random, "Board", "L8", 16_000), "Board", "L8", Management, random);
        foreach (var (family, _, positions) in WordLists.Departments)
        {
            catalog.Add($"VP {family}", catalog.Band(random, family, "L7", 10_500), family, "L7", Management, random);
            catalog.Add($"Group Lead {family}", catalog.Band(random, family, "L6", 8_200), family, "L6", Management, random);
            catalog.Add($"Team Lead {family}", catalog.Band(random, family, "L5", 6_400), family, "L5", Management, random);
            var senior = catalog.Band(random, family, "L4", 5_000);
            var regular = catalog.Band(random, family, "L3", 4_300);
            foreach (var position in positions)
            {
                var isSenior = position.StartsWith("Senior ", StringComparison.Ordinal);
                catalog.Add(position, isSenior ? senior : regular, family, isSenior ? "L4" : "L3", Contributor, random);
            }
        }

        catalog.Add(WorkingStudent, catalog.Band(random, "Students", "L1", 1_600), "Students", "L1", Contributor, random);
        return catalog;
    }

    public JobRecord? FindByName(string name) => _byName.GetValueOrDefault(name);

    private SalaryBandRecord Band(SeededRandom random, string family, string level, int salary)
    {
        decimal midpoint = salary + (random.Between(-8, 16) * 50);
        var band = new SalaryBandRecord(
            random.NextGuid(), $"{family} {level}", "EUR", decimal.Round(midpoint * 0.8m, 2), midpoint, decimal.Round(midpoint * 1.3m, 2));
        SalaryBands.Add(band);
        return band;
    }

    private void Add(string name, SalaryBandRecord band, string family, string level, string track, SeededRandom random)
    {
        var job = new JobRecord(random.NextGuid(), name, family, level, track, level[1..], band.Id);
        Jobs.Add(job);
        _byName.Add(name, job);
    }
}
