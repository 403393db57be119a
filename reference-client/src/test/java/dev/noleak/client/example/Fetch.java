package dev.noleak.client.example;

import dev.noleak.client.HttpClient;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.HttpResponse;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

public class Fetch {
  public static void main(String[] uris) throws Exception {
    try (HttpClient client = HttpClient.builder().followRedirects(true).build()) {
      for (String uri : uris) {
        try (HttpResponse response = client.send(HttpRequest.get(uri));
            var body = new InputStreamReader(response.bodyStream(), StandardCharsets.UTF_8)) {
          long lines = new BufferedReader(body).lines().count();
          System.out.println(response.status() + " " + uri + ", " + lines + " lines");
        }
      }
    }
  }
}
