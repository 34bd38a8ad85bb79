namespace Infra.Workspace.Tools;

/// <summary>A lock between processes. The operating system releases it when the process ends, for whatever reason.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Waits for the lock; calls <paramref name="onWait"/> once if it has to wait.</summary>
    public static async Task<FileLock> AcquireAsync(string path, Action onWait, CancellationToken cancellation)
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (Directory.Exists(Path.GetDirectoryName(path)))
            {
                if (!waited) onWait();
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
