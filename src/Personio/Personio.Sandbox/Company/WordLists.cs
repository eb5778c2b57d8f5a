namespace Personio.Sandbox.Company;

/// <summary>Names that sound like a company in the middle of Europe. None of them means a real person.</summary>
internal static class WordLists
{
    public static IReadOnlyList<string> FemaleNames { get; } =
    [
        "Mira", "Annelie", "Jördis", "Frauke", "Käthe", "Lieselotte", "Marlene", "Rosalie", "Theresa", "Ursula", "Veronika", "Zoë",
        "Aylin", "Elif", "Şeyma", "Agnieszka", "Małgorzata", "Zuzanna", "Eliška", "Božena", "Žofia", "Ágnes", "Réka", "Ilinca",
        "Chloé", "Hélène", "Margaux", "Inès", "Lucía", "Begoña", "Núria", "Chiara", "Giulia", "Beatriz", "Inês", "Sinéad", "Aoife",
        "Astrid", "Ingrid", "Sørine", "Åsa", "Aino", "Priya", "Ananya", "Mei", "Yuki", "Amara", "Leïla", "Nadia", "Olena",
    ];

    public static IReadOnlyList<string> MaleNames { get; } =
    [
        "Anton", "Benedikt", "Caspar", "Florian", "Götz", "Hannes", "Jürgen", "Korbinian", "Lorenz", "Matthäus", "Sönke", "Till",
        "Ruedi", "Urs", "Emre", "Mehmet", "Çağatay", "Łukasz", "Paweł", "Wojciech", "Jiří", "Ondřej", "Miloš", "Gábor", "Zoltán",
        "Ștefan", "François", "Jérôme", "Théo", "Íñigo", "Joaquín", "Andrés", "Niccolò", "Matteo", "João", "Tomás", "Cillian",
        "Håkon", "Søren", "Björn", "Väinö", "Arjun", "Rohan", "Wei", "Kenji", "Kwame", "Tariq", "Youssef", "Dmytro", "Oleksandr",
    ];

    public static IReadOnlyList<string> NeutralNames { get; } = ["Alex", "Charlie", "Kim", "Luca", "Noa", "Robin", "Sascha", "Toni"];

    public static IReadOnlyList<string> LastNames { get; } =
    [
        "Kolb", "Achternbusch", "Bäumler", "Bößenroth", "Brändle", "Döring", "Eßlinger", "Fürst", "Grünwald", "Hämmerli", "Höfer",
        "Jäggi", "Kästner", "Königsberger", "Kühnel", "Löwenstein", "Mäder", "Möllenkamp", "Nüßlein", "Oberhuber", "Pröll", "Quandel",
        "Rößler", "Schäfer", "Schönthaler", "Seidl", "Strümpel", "Thürmer", "Unterweger", "Völker", "Wäckerle", "Weiß", "Zöllner",
        "von Arnsberg", "zu Lindenau", "van der Meer", "de Vries", "Yıldız", "Özdemir", "Çelik", "Şahin", "Wiśniewska", "Dąbrowski",
        "Wójcik", "Zając", "Novák", "Dvořák", "Šimek", "Hrubý", "Kovács", "Szűcs", "Horváth", "Ionescu", "Țurcanu", "Lefèvre",
        "Béranger", "D’Aubigné", "Garçon", "Muñoz", "Ibáñez", "Peñalver", "Núñez", "Gonçalves", "Conceição", "Ferrarò", "Ricci",
        "O’Donnell", "Ó Briain", "MacAuley", "Smith-Jones", "Ashworth", "Lindqvist", "Ångström", "Øvergård", "Kjærgaard", "Mäkinen",
        "Virtanen", "Björnsdóttir", "Shevchenko", "Kovalenko", "Iyer", "Ramanathan", "Tanaka", "Ng", "Li", "Okonkwo", "Mensah", "Haddad",
    ];

    public static IReadOnlyList<(string Department, int Weight, string[] Positions)> Departments { get; } =
    [
        ("Engineering", 30, ["Software Engineer", "Senior Software Engineer", "Site Reliability Engineer", "Test Engineer"]),
        ("Customer Support", 16, ["Support Specialist", "Support Engineer", "Implementation Consultant"]),
        ("Sales", 16, ["Account Executive", "Sales Development Representative", "Solution Consultant"]),
        ("Operations", 12, ["Operations Specialist", "Logistics Planner", "Bürokauffrau / Bürokaufmann"]),
        ("Product", 9, ["Product Manager", "Product Designer", "User Researcher"]),
        ("Marketing", 7, ["Content Strategist", "Campaign Specialist", "Brand Designer"]),
        ("Finance", 5, ["Accountant", "Controller", "Payroll Specialist"]),
        ("People & Culture", 5, ["Recruiter", "HR Business Partner", "Learning Specialist"]),
    ];

    public static IReadOnlyList<string> TeamNames { get; } =
    [
        "Alpspitze", "Brocken", "Chasseral", "Dachstein", "Eiger", "Feldberg", "Großglockner", "Hochkönig", "Inselsberg", "Jungfrau",
        "Kahler Asten", "Lusen", "Matterhorn", "Nebelhorn", "Ortler", "Piz Palü", "Rigi", "Säntis", "Traunstein", "Untersberg",
        "Vilan", "Watzmann", "Zugspitze",
    ];

    public static IReadOnlyList<string> VacationComments { get; } =
        ["family", "Sommerurlaub", "Hüttenwanderung", "visiting friends", "Umzug", "long weekend", "Skifahren", "Résidence à la mer"];

    public static IReadOnlyList<string> TerminationReasons { get; } = ["New role elsewhere", "End of contract", "Relocation", "Retirement"];
}
