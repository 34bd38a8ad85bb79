namespace HashiCorp.Cdktf;

/// <summary>The path of a part in a value, for messages: <c>/resource/aws_s3_bucket/logs/tags</c>.</summary>
internal sealed class ValuePath
{
    private const int Deepest = 200;
    private readonly List<object> _keys = [];

    /// <summary>Enters a part of the value.</summary>
    /// <exception cref="InvalidOperationException">The value is nested so deeply that it must contain itself.</exception>
    public void Enter(object key)
    {
        if (_keys.Count == Deepest)
        {
            throw TokenErrors.Circular(this);
        }

        _keys.Add(key);
    }

    public void Leave() => _keys.RemoveAt(_keys.Count - 1);

    public override string ToString() => "/" + string.Join("/", _keys.Select(JavaScriptText.Of));
}
