namespace Personio.Sandbox.Company;

/// <summary>A place in the company before a person sits on it.</summary>
/// <param name="Supervisor">Index of the seat above; null only for the first seat.</param>
/// <param name="Level">0 the chief executive, 1 department heads, 2 group leads, 3 team leads, 4 everyone else.</param>
/// <param name="Department">Index of the department; null on the board.</param>
internal sealed record Seat(int? Supervisor, int Level, int? Department, NamedUnit? Team);

/// <summary>
/// Lays out <c>n</c> seats as a tree of at most five levels: chief executive, department heads, group leads, team leads, members.
/// Levels that a small company does not need are left out. A seat's supervisor always has a lower index, so there are no cycles.
/// </summary>
internal static class OrganizationChart
{
    private const int TeamSize = 9;
    private const int TeamsPerGroup = 4;

    public static Seat[] Create(int seats)
    {
        var chart = new Seat[seats];
        chart[0] = new Seat(null, 0, null, null);
        var teams = 0;
        var byDepartment = Distribute(seats - 1);
        for (var department = 0; department < byDepartment.Length; department++)
        {
            Fill(chart, department, byDepartment[department], ref teams);
        }

        return chart;
    }

    /// <summary>Deals the seats after the first to the departments, each time to the one furthest below its weight.</summary>
    private static List<int>[] Distribute(int seats)
    {
        var departments = WordLists.Departments;
        var total = departments.Sum(department => department.Weight);
        var dealt = departments.Select(_ => new List<int>()).ToArray();
        for (var index = 0; index < seats; index++)
        {
            var neediest = Enumerable.Range(0, dealt.Length)
                .MaxBy(department => (departments[department].Weight * (index + 1) / (double)total) - dealt[department].Count);
            dealt[neediest].Add(index + 1);
        }

        return dealt;
    }

    private static void Fill(Seat[] chart, int department, List<int> seats, ref int teamsSoFar)
    {
        if (seats.Count == 0)
        {
            return;
        }

        var head = seats[0];
        chart[head] = new Seat(0, 1, department, null);
        var teamCount = seats.Count < 5 ? 0 : Math.Max(1, (seats.Count - 1) / TeamSize);
        var groupCount = teamCount < TeamsPerGroup ? 0 : (teamCount + TeamsPerGroup - 1) / TeamsPerGroup;
        var groups = seats.GetRange(1, groupCount);
        var leads = seats.GetRange(1 + groupCount, teamCount);
        foreach (var group in groups)
        {
            chart[group] = new Seat(head, 2, department, null);
        }

        for (var i = 0; i < leads.Count; i++)
        {
            chart[leads[i]] = new Seat(groupCount == 0 ? head : groups[i % groupCount], 3, department, Team(teamsSoFar++));
        }

        for (var i = 1 + groupCount + teamCount; i < seats.Count; i++)
        {
            var lead = teamCount == 0 ? head : leads[i % teamCount];
            chart[seats[i]] = new Seat(lead, 4, department, chart[lead].Team);
        }
    }

    private static NamedUnit Team(int index)
    {
        var names = WordLists.TeamNames;
        var round = index / names.Count;
        return new NamedUnit(59026 + (index * 2L), round == 0 ? names[index % names.Count] : $"{names[index % names.Count]} {round + 1}");
    }
}
