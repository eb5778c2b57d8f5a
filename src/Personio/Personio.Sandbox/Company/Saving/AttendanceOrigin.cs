using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.Company.Saving;

/// <summary>The company whose attendances are generated: those of thousands are too many for a file, and the same again from its seed.</summary>
/// <param name="Employees">How many it began with.</param>
/// <param name="Seed">What it was generated from.</param>
/// <param name="Today">The day that it was generated for.</param>
internal sealed record AttendanceOrigin(int Employees, int Seed, DateOnly Today)
{
    /// <summary>Generates what attendances depend on once more.</summary>
    public AttendanceGenerator CreateGenerator()
    {
        var people = new EmployeeGenerator(Seed, Today).Create(Employees, JobCatalog.Create(Seed));
        var absences = new AbsenceGenerator(Seed, Today).Create(people);
        return new AttendanceGenerator(Seed, Today, people, new AbsenceIndex(absences), new ProjectGenerator(Seed, Today).Create(people));
    }
}
