namespace Infra.Bench.Subjects;

/// <summary>The same estate described by several programs.</summary>
/// <param name="Name">What it describes.</param>
/// <param name="Arguments">What each program is started with.</param>
/// <param name="Root">The repository that they run in: <c>envs/</c> is read from there.</param>
/// <param name="Subjects">The programs.</param>
internal sealed record Scenario(string Name, IReadOnlyList<string> Arguments, string Root, IReadOnlyList<Subject> Subjects);
