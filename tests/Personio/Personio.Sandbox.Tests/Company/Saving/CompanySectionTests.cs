using System.Reflection;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Saving;

namespace Personio.Sandbox.Tests.Company.Saving;

/// <summary>Nothing that the company remembers may be missing from its file.</summary>
public sealed class CompanySectionTests
{
    /// <summary>Which sections keep a field of the company; none for what is made from others or is no part of it.</summary>
    private static readonly Dictionary<string, string[]> SectionsOfFields = new(StringComparer.Ordinal)
    {
        ["_writing"] = [],
        ["Changes"] = [],
        ["_uploadedBytes"] = [],
        ["_daysAheadOfClock"] = [],
        ["Seed"] = ["seed"],
        ["_today"] = ["today"],
        ["_people"] = ["employees", "lastIds"],
        ["OrgUnits"] = ["teams"],
        ["Jobs"] = ["jobs", "salaryBands"],
        ["_absences"] = ["absences"],
        ["_lastAbsenceNumber"] = ["lastIds"],
        ["_attendanceOrigin"] = ["generatedAttendances"],
        ["_attendances"] = ["attendances"],
        ["_lastRow"] = ["lastIds"],
        ["_projects"] = ["projects"],
        ["_lastProject"] = ["lastIds"],
        ["_compensationTypes"] = ["compensationTypes"],
        ["_compensations"] = ["compensations"],
        ["Reports"] = ["reports", "reportedOn", "reportedEmployees"],
        ["_recruiting"] = ["vacancies", "candidates", "applications"],
        ["_documents"] = ["documents", "lastIds"],
        ["_waiting"] = ["waitingFiles"],
    };

    [Fact]
    public void Company_EveryField_IsKeptByASection()
    {
        var fields = typeof(CompanyState).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(field => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name);

        fields.Except(SectionsOfFields.Keys, StringComparer.Ordinal)
            .ShouldBeEmpty("CompanyState has something new: give it a member of CompanyFile, a line in CompanySections, and its place in this table");
    }

    [Fact]
    public void Sections_AreThoseOfTheFieldsAndOfWebhooks()
        => CompanySections.All.Select(section => section.Name).Order(StringComparer.Ordinal)
            .ShouldBe(SectionsOfFields.Values.SelectMany(names => names).Append("webhooks").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void File_EveryMember_IsASection()
        => typeof(CompanyFile).GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(member => char.ToLowerInvariant(member.Name[0]) + member.Name[1..])
            .Order(StringComparer.Ordinal).ShouldBe(CompanySections.All.Select(section => section.Name).Order(StringComparer.Ordinal));
}
