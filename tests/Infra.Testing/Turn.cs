namespace Infra.Testing;

/// <summary>A turn in what test projects, which run side by side, may not do at once: install something.</summary>
public static class Turn
{
    /// <summary>Waits for the turn, which lasts until the result is disposed of.</summary>
    /// <param name="name">What is done.</param>
    public static IDisposable Take(string name)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, ".infra")).FullName, $"{name}.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}
