using Personio.Sandbox.Company.Attendances;

namespace Personio.Sandbox.Company.Projects;

/// <summary>What is booked on each project as of now. Rejected time does not count, and a running clock has no minutes yet.</summary>
internal sealed class BookedTime
{
    private readonly Dictionary<long, (long Minutes, long Periods)> _byProject = [];

    public BookedTime(CompanyState company)
    {
        foreach (var record in company.Attendances(DateOnly.MinValue, DateOnly.MaxValue))
        {
            if (record is { ProjectId: { } project, Status: not AttendanceStatus.Rejected })
            {
                var (minutes, periods) = _byProject.GetValueOrDefault(project);
                var more = record.End is { } end ? (long)(end - record.Start).TotalMinutes : 0;
                _byProject[project] = (minutes + more, periods + 1);
            }
        }
    }

    public long MinutesOf(long project) => _byProject.GetValueOrDefault(project).Minutes;

    public long PeriodsOf(long project) => _byProject.GetValueOrDefault(project).Periods;
}
