namespace Infra.Bench.Subjects;

/// <summary>The same estate described by several programs.</summary>
/// <param name="Name">What it describes.</param>
/// <param name="Arguments">What each program is started with.</param>
/// <param name="Subjects">The programs.</param>
internal sealed record Scenario(string Name, IReadOnlyList<string> Arguments, IReadOnlyList<Subject> Subjects);
