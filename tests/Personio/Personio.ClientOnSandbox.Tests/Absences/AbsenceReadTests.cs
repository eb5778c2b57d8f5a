using Personio.Client.Absences;
using Personio.ClientOnSandbox.Tests.Testing;

namespace Personio.ClientOnSandbox.Tests.Absences;

public sealed class AbsenceReadTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task List_OfAMonth_HoldsWhatOverlapsItAndEachCanBeReadByItsId()
    {
        var absences = shared.Session.Client<AbsencesClient>();
        var (from, to) = (new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

        var listed = await absences.ListAsync(new AbsenceFilter { From = from, To = to }).ToListAsync();

        listed.ShouldNotBeEmpty();
        listed.ShouldAllBe(absence => absence.StartDate <= to && (absence.EndDate == null || absence.EndDate >= from));
        (await absences.GetAsync(listed[0].Id)).ShouldBe(listed[0]);
        var types = (await absences.ListTypesAsync()).Select(type => type.Id).ToHashSet();
        listed.ShouldAllBe(absence => absence.AbsenceTypeId != null && types.Contains(absence.AbsenceTypeId));
    }
}
