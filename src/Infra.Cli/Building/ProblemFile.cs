using System.Text.Json;
using Infra.Contracts.Problems;

namespace Infra.Cli.Building;

/// <summary>The file through which the estate's program returns problems as data.</summary>
internal sealed class ProblemFile : IDisposable
{
    public ProblemFile(string folder)
    {
        Directory.CreateDirectory(folder);
        Path = System.IO.Path.Combine(folder, $"problems.{Environment.ProcessId}");
    }

    public string Path { get; }

    public IReadOnlyList<Problem> Read() => File.Exists(Path) ? JsonSerializer.Deserialize<Problem[]>(File.ReadAllText(Path))! : [];

    public void Dispose() => File.Delete(Path);
}
